import { type ReactElement, StrictMode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { useCallEditor } from '../hooks/use-call-editor.ts'
import { shortCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'

beforeEach(() => localStorage.clear())

function Edited({ name }: { readonly name: string }): ReactElement {
  return <CallEditor editor={useCallEditor({ call: shortCall })} aria-label={name} role="region" />
}

const pair = (
  <>
    <Sized height={420}>
      <Edited name="one" />
    </Sized>
    <Sized height={420}>
      <Edited name="other" />
    </Sized>
  </>
)

const root = (name: string): Element => page.getByRole('region', { name, exact: true }).element()
const rows = (name: string): number => root(name).querySelectorAll('.ct-row').length

test('undo, playback and dialogs of one editor leave the other alone', async () => {
  await render(pair)
  const [one, other] = [
    page.getByRole('region', { name: 'one' }),
    page.getByRole('region', { name: 'other' }),
  ]
  await expect.poll(() => rows('other')).toBe(9)
  await userEvent.click(other.getByText('Two, please.').first())
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => rows('other')).toBe(8)

  await userEvent.click(one.getByText('Two, please.').first())
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => rows('one')).toBe(9)
  expect(rows('other')).toBe(8)

  await userEvent.keyboard(' ')
  await expect.element(one.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.element(other.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await userEvent.keyboard(' ')

  await userEvent.keyboard('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect.element(dialog).toBeVisible()
  expect(root('one').contains(dialog.element())).toBe(true)
  await userEvent.keyboard('{Escape}')

  await userEvent.click(other.getByRole('button', { name: 'Add', exact: true }))
  const menu = page.getByRole('menu')
  await expect.element(menu).toBeVisible()
  expect(root('other').contains(menu.element())).toBe(true)
  await userEvent.keyboard('{Escape}')
})

test('under StrictMode an editor that goes leaves no listener on the page behind', async () => {
  const held = new Map<string, number>()
  const count = (target: EventTarget, by: 1 | -1, name: 'addEventListener' | 'removeEventListener') => {
    const real = target[name].bind(target)
    vi.spyOn(target, name).mockImplementation((type: string, listener: unknown, options?: unknown) => {
      held.set(type, (held.get(type) ?? 0) + by)
      Reflect.apply(real, target, [type, listener, options])
    })
  }
  const screen = await render(
    <StrictMode>
      <p>warm</p>
    </StrictMode>,
  )
  for (const target of [window, document]) {
    count(target, 1, 'addEventListener')
    count(target, -1, 'removeEventListener')
  }
  await screen.rerender(<StrictMode>{pair}</StrictMode>)
  await expect.poll(() => document.querySelectorAll('.ct-row').length).toBe(18)
  expect(held.size).toBeGreaterThan(0)
  await screen.rerender(
    <StrictMode>
      <p>gone</p>
    </StrictMode>,
  )
  await expect.poll(() => [...held].filter(([, many]) => many > 0)).toEqual([])
})
