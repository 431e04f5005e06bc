import { setText } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, hostileCall, longCall, user } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import * as Timeline from '../timeline.ts'

async function show(call: Json, size: { readonly width?: number } = {}) {
  const editor = openEditor(call)
  const screen = await render(
    <Sized {...size}>
      <Timeline.Root editor={editor} style={{ minWidth: 0, minHeight: 0 }}>
        <Timeline.Transcript style={{ height: 700 }} />
      </Timeline.Root>
    </Sized>,
  )
  const list = document.querySelector<HTMLElement>('.ct-transcript')
  if (list === null) throw new Error('no transcript')
  return { editor, screen, list }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.ct-row')]
const focused = () => document.activeElement?.getAttribute('aria-label')
const isInView = (element: Element | null, list: Element) => {
  const [inner, outer] = [element?.getBoundingClientRect(), list.getBoundingClientRect()]
  return inner !== undefined && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
}

test('of ten thousand turns only those near the view are mounted', async () => {
  const { list } = await show(longCall(10_000))
  expect(rows().length).toBeLessThan(60)
  expect(list.scrollHeight).toBeGreaterThan(300_000)
})

test('keys reach the last turn and the first, and bring them into view', async () => {
  const { list } = await show(longCall(10_000))
  await userEvent.click(rows()[0] ?? list)
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toMatch(/^User, 11:06:36.0/)
  await expect.poll(() => isInView(document.activeElement, list)).toBe(true)
  await userEvent.keyboard('{ArrowUp}{PageUp}')
  await expect.poll(() => isInView(document.activeElement, list)).toBe(true)
  await userEvent.keyboard('{Home}')
  await expect.poll(focused).toMatch(/^Agent, 0:00.0/)
  await expect.poll(() => isInView(document.activeElement, list)).toBe(true)
})

test('the row with the focus keeps it while the list is scrolled far away', async () => {
  const { list } = await show(longCall(2000))
  await userEvent.click(rows()[2] ?? list)
  const before = focused()
  list.scrollTop = 40_000
  await expect
    .poll(() => rows().some((row) => Number(/Turn (\d+)/.exec(row.textContent ?? '')?.[1]) > 500))
    .toBe(true)
  expect(focused()).toBe(before)
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).toMatch(/^User, 0:12.0/)
  await expect.poll(() => isInView(document.activeElement, list)).toBe(true)
})

test('a turn that is selected elsewhere comes into view', async () => {
  const { editor, list } = await show(longCall(2000))
  editor.selection.set(['s1500'])
  await expect.poll(() => isInView(document.querySelector('[data-segment="s1500"]'), list)).toBe(true)
})

test('a click does not move what is under the pointer', async () => {
  const { list } = await show(longCall(200))
  list.scrollTop = 117
  await expect.poll(() => list.scrollTop).toBe(117)
  const cut = rows().find((row) => row.getBoundingClientRect().top < list.getBoundingClientRect().top)
  cut?.click()
  await expect.poll(() => cut?.hasAttribute('data-selected')).toBe(true)
  expect(list.scrollTop).toBe(117)
})

test('a text that grows pushes down what follows it', async () => {
  const { editor } = await show(longCall(6))
  const bottom = () => rows()[0]?.getBoundingClientRect().bottom ?? 0
  const next = () => rows()[1]?.getBoundingClientRect().top ?? 0
  const before = next()
  editor.run(setText, { id: 's1', text: 'Many words, '.repeat(60) })
  await expect.poll(next).toBeGreaterThan(before + 40)
  expect(next()).toBeGreaterThanOrEqual(bottom())
})

test('no text is too long or too wide for the list', async () => {
  const { list } = await show(
    callOf(
      agent('x'.repeat(100_000), 0, 900),
      user('word '.repeat(20_000), 1000, 2000),
      ...transcriptOf(hostileCall),
    ),
    { width: 420 },
  )
  expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth)
})

test('the caret goes where the double click was', async () => {
  const { editor } = await show(callOf(agent('Corner Bakery, good morning.', 0, 2000)))
  const text = document.querySelector('.ct-row-text')
  const range = document.createRange()
  range.setStart(text?.firstChild ?? document.body, 6)
  const { left, top } = range.getBoundingClientRect()
  const box = text?.getBoundingClientRect()
  if (text === null || box === undefined) throw new Error('no text')
  await userEvent.dblClick(text, { position: { x: left - box.left + 0.5, y: top - box.top + 8 } })
  await userEvent.keyboard('s{Enter}')
  expect(editor.segment('s1')?.wire).toMatchObject({ text: 'Corners Bakery, good morning.' })
})

test('a text of another direction runs its own way', async () => {
  await show(hostileCall)
  const directions = [...document.querySelectorAll('.ct-row-text')].map(
    (text) => getComputedStyle(text).direction,
  )
  expect(directions.slice(0, 3)).toEqual(['ltr', 'rtl', 'ltr'])
})

function transcriptOf(call: Json): readonly Json[] {
  const items = typeof call === 'object' && call !== null && 'transcript_with_tool_calls' in call
  const list = items ? call.transcript_with_tool_calls : undefined
  return Array.isArray(list) ? list : []
}
