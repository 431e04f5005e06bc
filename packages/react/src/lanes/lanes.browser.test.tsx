import type { Json } from '@call-timeline/schema'
import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openEditor } from '../testing/open-editor.ts'
import { longCall, shortCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import * as Timeline from '../timeline.ts'

async function show(call: Json, onRender: () => void = () => undefined) {
  const editor = openEditor(call)
  await render(
    <Sized height={200}>
      <Timeline.Root editor={editor} style={{ minWidth: 0 }}>
        <Profiler id="lanes" onRender={onRender}>
          <Timeline.Lanes />
          <Timeline.Minimap />
        </Profiler>
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

test('scrolling and zooming within what is drawn renders nothing', async () => {
  let renders = 0
  const { lanes } = await show(longCall(400), () => {
    renders += 1
  })
  for (let step = 0; step < 4; step += 1) wheel(lanes, -300, 700)
  await expect.poll(() => lanes.scrollLeft).toBeGreaterThan(500)
  const frame = () => new Promise((resume) => requestAnimationFrame(resume))
  await frame()
  const item = items().find((candidate) => candidate.getBoundingClientRect().left > 700)
  if (item === undefined) throw new Error('no item')
  const { left, width } = item.getBoundingClientRect()
  const before = renders
  for (let step = 0; step < 20; step += 1) {
    lanes.scrollLeft += 10
    await frame()
  }
  expect(item.getBoundingClientRect().left).toBeCloseTo(left - 200, 0)
  wheel(lanes, -20, 700)
  await frame()
  expect(item.getBoundingClientRect().width).toBeCloseTo(width * Math.exp(0.06), 0)
  expect(renders).toBe(before)
})

test('what is too small to be an element can still be clicked', async () => {
  const { editor } = await show(longCall(120))
  const agents = document.querySelector('[data-track="agent"]')
  if (agents === null) throw new Error('no lane')
  expect(box('s31')).toBeUndefined()
  const { left, top, width } = agents.getBoundingClientRect()
  const x = ((30 * 4000 + 1500) / editor.time.durationMs()) * (width - 24)
  agents.dispatchEvent(new MouseEvent('click', { clientX: left + x, clientY: top + 10, bubbles: true }))
  expect(editor.selection.ids()).toEqual(['s31'])
})

test('F goes to the selection, again fits it, and Z goes back', async () => {
  const { editor, lanes } = await show(longCall(200))
  await userEvent.click(items()[0] ?? lanes)
  for (let step = 0; step < 4; step += 1) await userEvent.keyboard('+')
  editor.selection.set(['s100'])
  await userEvent.keyboard('f')
  const middle = () => {
    const { left = 0, width = 0 } = box('s100') ?? {}
    return left + width / 2 - lanes.getBoundingClientRect().left
  }
  await expect.poll(() => Math.abs(middle() - (lanes.clientWidth + 76) / 2)).toBeLessThan(3)
  const width = box('s100')?.width ?? 0
  await userEvent.keyboard('f')
  await expect.poll(() => box('s100')?.width).toBeGreaterThan(0.8 * (lanes.clientWidth - 76))
  await userEvent.keyboard('z')
  await expect.poll(() => Math.abs((box('s100')?.width ?? 0) - width)).toBeLessThan(1)
})

test('the overview zooms by its edges, by key and by drag, and says what is in view', async () => {
  const { lanes } = await show(longCall(100))
  const edge = (name: string) => {
    const found = document.querySelector<HTMLElement>(`[role="slider"][aria-label="${name}"]`)
    if (found === null) throw new Error('no edge')
    return found
  }
  expect(edge('End of the view').getAttribute('aria-valuetext')).toBe('6:39.0, 6 min 39 s in view')
  edge('End of the view').focus()
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => lanes.scrollWidth / lanes.clientWidth).toBeGreaterThan(1.8)
  expect(edge('End of the view').getAttribute('aria-valuetext')).toBe('3:19.5, 3 min 20 s in view')
  const frame = document.querySelector('.ct-brush-frame')?.getBoundingClientRect()
  if (frame === undefined) throw new Error('no frame')
  const at = (type: string, clientX: number, target: Element | null) =>
    target?.dispatchEvent(new PointerEvent(type, { clientX, clientY: frame.top + 4, bubbles: true }))
  const held = document.querySelector<HTMLElement>('.ct-brush-frame')
  // A pointer that was made here cannot be captured.
  if (held !== null) held.setPointerCapture = () => undefined
  at('pointerdown', frame.left + 50, held)
  at('pointermove', frame.left + 150, held)
  at('lostpointercapture', frame.left + 150, held)
  await expect.poll(() => lanes.scrollLeft).toBeGreaterThan(150)
})
