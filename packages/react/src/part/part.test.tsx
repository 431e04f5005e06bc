import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createRef, forwardRef, type Ref } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { PartProps } from './part.ts'
import { usePart } from './use-part.ts'

type LampState = { readonly lit: boolean; readonly colour: string | undefined }

const Lamp = forwardRef(function Lamp(
  { lit = false, colour, ...host }: PartProps<'div', LampState> & { lit?: boolean; colour?: string },
  ref: Ref<HTMLDivElement>,
) {
  return usePart('div', host, {
    className: 'ct-lamp',
    ref,
    state: { lit, colour },
    props: { role: 'img', onClick: ownClick, style: { top: 4 } },
  })
})
const ownClick = vi.fn()

afterEach(cleanup)

test('state shows as data attributes, and what is off is not there', () => {
  render(<Lamp lit={true} colour="red" />)
  expect({ ...screen.getByRole('img').dataset }).toEqual({ lit: '', colour: 'red' })
  render(<Lamp aria-label="off" />)
  expect({ ...screen.getByLabelText('off').dataset }).toEqual({})
})

test('class and style may follow the state, and join ours', () => {
  render(
    <Lamp
      lit={true}
      className={({ lit }) => (lit ? 'bright' : undefined)}
      style={({ lit }) => ({ left: lit ? 8 : 0 })}
    />,
  )
  const { classList, style } = screen.getByRole('img')
  expect([...classList].toSorted()).toEqual(['bright', 'ct-lamp'])
  expect(style.cssText).toBe('top: 4px; left: 8px;')
})

test('another element takes the place of ours, with its own props, and the ref leads to it', () => {
  const ref = createRef<HTMLDivElement>()
  render(<Lamp ref={ref} render={<section className="mine" title="A lamp" />} />)
  const element = screen.getByTitle('A lamp')
  expect(element.tagName).toBe('SECTION')
  expect([...element.classList].toSorted()).toEqual(['ct-lamp', 'mine'])
  expect(ref.current).toBe(element)
})

test('a function may render it, knowing the state', () => {
  render(<Lamp lit={true} render={(props, { lit }) => <b {...props}>{String(lit)}</b>} />)
  expect(screen.getByRole('img').tagName).toBe('B')
  expect(screen.getByRole('img').textContent).toBe('true')
})

test('handlers of both run, the host first', () => {
  const order: string[] = []
  ownClick.mockImplementation(() => order.push('own'))
  render(<Lamp onClick={() => order.push('host')} />)
  fireEvent.click(screen.getByRole('img'))
  expect(order).toEqual(['host', 'own'])
})
