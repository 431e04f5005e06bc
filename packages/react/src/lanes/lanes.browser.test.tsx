import type { Json } from '@call-timeline/schema'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openEditor } from '../testing/open-editor.ts'
import { longCall, shortCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import * as Timeline from '../timeline.ts'

async function show(call: Json) {
  const editor = openEditor(call)
  await render(
    <Sized height={200}>
      <Timeline.Root editor={editor} style={{ minWidth: 0 }}>
        <Timeline.Lanes />
      </Timeline.Root>
    </Sized>,
  )
  const lanes = document.querySelector<HTMLElement>('.ct-lanes')
  if (lanes === null) throw new Error('no lanes')
  await expect
    .poll(() => items().length + document.querySelectorAll('.ct-lane-mass').length)
    .toBeGreaterThan(0)
  return { editor, lanes }
}

const items = () => [...document.querySelectorAll<HTMLElement>('.ct-lane-item')]
const box = (id: string) => document.querySelector(`[data-segment="${id}"]`)?.getBoundingClientRect()

function wheel(
  lanes: Element,
  deltaY: number,
  clientX: number,
  init: WheelEventInit = { ctrlKey: true },
): boolean {
  return lanes.dispatchEvent(
    new WheelEvent('wheel', { deltaY, clientX, bubbles: true, cancelable: true, ...init }),
  )
}

test('the whole call fits the width at first', async () => {
  const { lanes } = await show(shortCall)
  expect(lanes.scrollWidth).toBe(lanes.clientWidth)
  expect(box('s9')?.right).toBeLessThanOrEqual(lanes.getBoundingClientRect().right)
})

test('Control and the wheel zoom at the pointer: what is under it stays there', async () => {
  const { lanes } = await show(longCall(40))
  const at = box('s20')
  if (at === undefined) throw new Error('no item')
  expect(wheel(lanes, -240, at.left)).toBe(false)
  await expect.poll(() => lanes.scrollWidth).toBeGreaterThan(lanes.clientWidth)
  await expect.poll(() => Math.abs((box('s20')?.left ?? 0) - at.left)).toBeLessThan(2)
  wheel(lanes, 5000, at.left)
  await expect.poll(() => lanes.scrollWidth).toBe(lanes.clientWidth)
})

test('the wheel alone is left to the page', async () => {
  const { lanes } = await show(shortCall)
  expect(wheel(lanes, 240, 300, {})).toBe(true)
})

test('however long the call, few boxes are drawn, and all of time can be scrolled to', async () => {
  const { lanes } = await show(longCall(10_000))
  const drawn = () => items().length + document.querySelectorAll('.ct-lane-mass').length
  expect(drawn()).toBeLessThan(700)
  for (let step = 0; step < 6; step += 1) wheel(lanes, -500, 700)
  await expect.poll(() => lanes.scrollWidth).toBeGreaterThan(500_000)
  lanes.scrollLeft = lanes.scrollWidth
  await expect.poll(() => box('s10000')?.width).toBeGreaterThan(20)
  expect(drawn()).toBeLessThan(200)
})

test('keys zoom and fit, and arrow keys bring what they reach into view', async () => {
  const { lanes } = await show(longCall(200))
  await userEvent.click(items()[0] ?? lanes)
  for (let step = 0; step < 10; step += 1) await userEvent.keyboard('+')
  await expect.poll(() => lanes.scrollWidth).toBeGreaterThan(20 * lanes.clientWidth)
  await userEvent.keyboard('{End}')
  await expect.poll(() => document.activeElement?.getAttribute('data-segment')).toBe('s199')
  const right = lanes.getBoundingClientRect().right
  await expect.poll(() => box('s199')?.right).toBeLessThanOrEqual(right)
  await userEvent.keyboard('0')
  await expect.poll(() => lanes.scrollWidth).toBe(lanes.clientWidth)
  expect(document.activeElement?.getAttribute('data-segment')).toBe('s199')
})

test('the item with the focus keeps it while the view is scrolled away', async () => {
  const { lanes } = await show(longCall(400))
  await userEvent.click(items()[0] ?? lanes)
  for (let step = 0; step < 10; step += 1) await userEvent.keyboard('+')
  await expect.poll(() => lanes.scrollWidth).toBeGreaterThan(20 * lanes.clientWidth)
  lanes.scrollLeft = lanes.scrollWidth
  await expect.poll(() => box('s400')).toBeDefined()
  expect(document.activeElement?.getAttribute('data-segment')).toBe('s1')
})

test('a double click fits an item, another one goes back', async () => {
  const { lanes } = await show(longCall(40))
  const item = items().find((candidate) => candidate.dataset.segment === 's11')
  if (item === undefined) throw new Error('no item')
  await userEvent.dblClick(item)
  await expect.poll(() => (box('s11')?.width ?? 0) / lanes.clientWidth).toBeGreaterThan(0.6)
  await userEvent.dblClick(item)
  await expect.poll(() => lanes.scrollWidth).toBe(lanes.clientWidth)
})

test('the names of the lanes stay in view', async () => {
  const { lanes } = await show(longCall(200))
  for (let step = 0; step < 4; step += 1) wheel(lanes, -500, 700)
  await expect.poll(() => lanes.scrollLeft).toBeGreaterThan(1000)
  const label = document.querySelector('.ct-lane-label')?.getBoundingClientRect()
  expect(label?.left).toBe(lanes.getBoundingClientRect().left)
})
