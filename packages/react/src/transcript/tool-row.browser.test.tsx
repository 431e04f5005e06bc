import type { Json } from '@call-timeline/schema'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openEditor } from '../testing/open-editor.ts'
import { callOf, toolPair } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import { heavyToolCall } from '../testing/stories/telling-calls.ts'
import * as Timeline from '../timeline.ts'

async function show(call: Json, width = 800) {
  return render(
    <Sized width={width}>
      <Timeline.Root editor={openEditor(call)} style={{ minWidth: 0, minHeight: 0 }}>
        <Timeline.Transcript style={{ height: 700 }} />
      </Timeline.Root>
    </Sized>,
  )
}

const elements = () => document.querySelectorAll('.ct-transcript *').length
const characters = () => document.querySelector('.ct-transcript')?.textContent?.length ?? 0

test('a result of a megabyte puts little on the page, however it is opened', async () => {
  const screen = await show(heavyToolCall)
  expect(JSON.stringify(heavyToolCall).length).toBeGreaterThan(1_000_000)
  await userEvent.click(screen.getByRole('button', { name: /export_orders/ }))
  await expect.element(screen.getByText(/about [\d,]+ kB/)).toBeVisible()
  expect(elements()).toBeLessThan(300)
  await userEvent.click(screen.getByRole('button', { name: 'Show', exact: true }))
  await userEvent.click(screen.getByText(/8,000 items/))
  await expect.element(screen.getByText(/Show 100 of 7,900 more/)).toBeInTheDocument()
  expect(elements()).toBeLessThan(1500)
  expect(characters()).toBeLessThan(20_000)
  await userEvent.click(screen.getByRole('button', { name: 'JSON', exact: true }))
  await expect.element(screen.getByText(/Show 20,000 more of/)).toBeInTheDocument()
  expect(characters()).toBeLessThan(30_000)
})

test('a tree is walked by keys, and the list and its shortcuts do not hear them', async () => {
  const screen = await show(callOf(...toolPair('find', 0, 500, { result: { a: { b: [1, 2] }, c: 'x' } })))
  await userEvent.click(screen.getByRole('button', { name: /find/ }))
  const tree = screen.getByRole('tree', { name: 'Result' })
  const focused = () => document.activeElement?.textContent
  await userEvent.click(tree.getByText('"x"'))
  tree.element().querySelector<HTMLElement>('[role="treeitem"]')?.focus()
  expect(focused()).toContain('a')
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toContain('b')
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{ArrowLeft}')
  expect(focused()).toContain('a')
  await userEvent.keyboard(' ')
  await expect.poll(() => document.activeElement?.getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{End}')
  expect(focused()).toBe('c: "x"')
  expect(document.querySelector('.ct-row[data-selected]')?.getAttribute('data-segment')).toBe('s1')
})

test('what is opened stays open when its row is scrolled away and back', async () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    toolPair(`tool_${index}`, index * 1000, index * 1000 + 500),
  )
  const screen = await show(callOf(...many.flat()))
  await userEvent.click(screen.getByRole('button', { name: /tool_0 / }))
  await expect.element(screen.getByRole('tree', { name: 'Parameters' })).toBeVisible()
  const list = document.querySelector('.ct-transcript')
  // Another row has the Tab stop, so that this one is unmounted.
  await userEvent.click(screen.getByRole('button', { name: /tool_3 / }).element())
  await userEvent.click(screen.getByRole('button', { name: /tool_3 / }).element())
  list?.scrollTo({ top: 12_000 })
  await expect.poll(() => document.querySelector('[data-segment="s1"]')).toBeNull()
  list?.scrollTo({ top: 0 })
  await expect.element(screen.getByRole('tree', { name: 'Parameters' })).toBeVisible()
})

test('nothing that is opened is wider than a narrow list', async () => {
  const screen = await show(heavyToolCall, 400)
  await userEvent.click(screen.getByRole('button', { name: /open_page/ }))
  const list = document.querySelector('.ct-transcript')
  expect(list?.scrollWidth).toBeLessThanOrEqual(list?.clientWidth ?? 0)
})
