import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, node, user } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'
import * as Timeline from '../timeline.ts'

/** A long call in which the caller is answered twice, late in it, and the second time slowly. */
const call = callOf(
  node('start', 'greeting', 200),
  ...Array.from({ length: 40 }, (_, index) =>
    agent(`Please hold ${index + 1}`, index * 5000, index * 5000 + 3000),
  ),
  user('Are you still there?', 210_000, 212_000),
  agent('Yes.', 212_600, 214_000),
  node('greeting', 'goodbye', 215_000),
  user('And now?', 230_000, 231_000),
  agent('Now too.', 233_500, 235_000),
)

async function show() {
  const editor = openEditor(call)
  await render(
    <Sized height={760}>
      <Timeline.Root
        editor={editor}
        style={{ minWidth: 0, display: 'grid', gridTemplateRows: '36px 1fr 200px' }}
      >
        <Timeline.NodePath />
        <Timeline.Metrics style={{ minHeight: 0 }} />
        <Timeline.Lanes />
      </Timeline.Root>
    </Sized>,
  )
  const lanes = document.querySelector<HTMLElement>('.ct-lanes')
  if (lanes === null) throw new Error('no lanes')
  await expect.poll(() => document.querySelectorAll('.ct-lane-item').length).toBeGreaterThan(0)
  return { editor, lanes }
}

const latency = page.getByRole('button', { name: /^Response latency/ })
const bands = () =>
  [...document.querySelectorAll('.ct-lit-band:not([data-current])')].map((band) =>
    band.getBoundingClientRect(),
  )
const itemOf = (text: string) =>
  [...document.querySelectorAll('.ct-lane-item')]
    .find((item) => item.ariaLabel?.includes(text))
    ?.getBoundingClientRect()

test('clicking a latency lights the gaps that it comes from in all lanes, and moves the view there', async () => {
  const { lanes } = await show()
  await latency.click()
  // The view has come closer, and shows both gaps.
  await expect.poll(() => lanes.scrollWidth).toBeGreaterThan(lanes.clientWidth * 4)
  await expect.poll(() => bands().length).toBe(2)
  const view = lanes.getBoundingClientRect()
  await expect
    .poll(() => bands().every(({ left, right }) => left >= view.left && right <= view.right))
    .toBe(true)
  const [first, second] = bands()
  // From the end of what the caller says to the start of the answer.
  expect(first?.left).toBeCloseTo(itemOf('Are you still there?')?.right ?? 0, -1)
  expect(first?.right).toBeCloseTo(itemOf('Agent: Yes.')?.left ?? 0, -1)
  expect(second?.left).toBeCloseTo(itemOf('And now?')?.right ?? 0, -1)
  expect(second?.right).toBeCloseTo(itemOf('Now too.')?.left ?? 0, -1)
  // Over all rows.
  const rows = [...document.querySelectorAll('.ct-lane')].map((row) => row.getBoundingClientRect())
  expect(first?.top).toBeLessThanOrEqual(rows[0]?.top ?? 0)
  expect(first?.bottom).toBeGreaterThanOrEqual((rows.at(-1)?.bottom ?? 0) - 1)
})

test('stepping shows each place from near, and leaves the focus where it was', async () => {
  const { editor, lanes } = await show()
  await latency.click()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(editor.selection.primary()).toBe(editor.order().at(-1))
  const current = () => document.querySelector('.ct-lit-band[data-current]')?.getBoundingClientRect()
  await expect.poll(() => current()?.width).toBeGreaterThan(48)
  const view = lanes.getBoundingClientRect()
  await expect
    .poll(() => (current()?.left ?? 0) > view.left && (current()?.right ?? 0) < view.right)
    .toBe(true)
  await expect.element(latency).toHaveFocus()
})

test('a node of the path shows its stretch', async () => {
  const { editor, lanes } = await show()
  await page.getByRole('button', { name: /goodbye/ }).click()
  await expect.poll(() => lanes.scrollWidth).toBeGreaterThan(lanes.clientWidth * 4)
  const stay = () => itemOf('greeting to goodbye')
  const view = lanes.getBoundingClientRect()
  await expect.poll(() => (stay()?.left ?? 0) > view.left && (stay()?.width ?? 0) > view.width / 2).toBe(true)
  expect(editor.selection.primary()).toBe('s44')
})
