import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { agent, callOf, shortCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'

const lit = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String)
const box = () => page.getByRole('textbox', { name: 'Search the call' })

test('what is found is lit where it stands, the current one apart from the others', async () => {
  await render(
    <Sized width={1400}>
      <CallViewer call={shortCall} />
    </Sized>,
  )
  await userEvent.click(box())
  await userEvent.keyboard('do')
  await expect.poll(() => lit('ct-match-current')).toEqual(['Do'])
  expect(lit('ct-match')).toEqual(['do', 'Do'])
  const elements = document.querySelectorAll('.ct-row *').length
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => lit('ct-match-current')).toEqual(['do'])
  expect(document.querySelectorAll('.ct-row *')).toHaveLength(elements)
  expect(document.querySelectorAll('.ct-search-mark[data-current]')).toHaveLength(1)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => lit('ct-match-current')).toEqual([])
  expect(lit('ct-match')).toEqual([])
})

test('a match far away is brought into view, also deep in a long text', async () => {
  const call = callOf(
    ...Array.from({ length: 400 }, (_, index) =>
      agent(`Turn ${index + 1}`, index * 4000, index * 4000 + 3000),
    ),
    agent(`${'and so on and on '.repeat(3000)} needle ${'and more '.repeat(3000)}`, 1_700_000, 1_900_000),
  )
  await render(
    <Sized width={1400}>
      <CallViewer call={call} />
    </Sized>,
  )
  await userEvent.click(box())
  await userEvent.keyboard('needle')
  await expect.poll(() => lit('ct-match-current')).toEqual(['needle'])
  const frame = document.querySelector('.ct-transcript')?.getBoundingClientRect()
  await expect
    .poll(() => {
      const [range] = CSS.highlights.get('ct-match-current') ?? []
      const rect = range instanceof Range ? range.getBoundingClientRect() : undefined
      return rect !== undefined && frame !== undefined && rect.top >= frame.top && rect.bottom <= frame.bottom
    })
    .toBe(true)
  expect(document.querySelectorAll('.ct-row').length).toBeLessThan(80)
})

test('narrow, the search opens over the bar and closes again', async () => {
  await render(
    <Sized width={400}>
      <CallViewer call={shortCall} />
    </Sized>,
  )
  await userEvent.click(page.getByRole('button', { name: 'Search', exact: true }))
  await expect.element(box()).toHaveFocus()
  await userEvent.keyboard('rye{Enter}')
  await expect.poll(() => lit('ct-match-current').length).toBe(1)
  expect(document.querySelector('.ct-frame')?.scrollWidth).toBe(400)
  await userEvent.keyboard('{Escape}')
  await expect.element(box()).not.toBeInTheDocument()
})
