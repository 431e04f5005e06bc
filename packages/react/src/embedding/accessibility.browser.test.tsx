import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { useCallEditor } from '../hooks/use-call-editor.ts'
import { shortCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => page.viewport(1280, 800))

function Edited(): ReactElement {
  return <CallEditor editor={useCallEditor({ call: shortCall })} />
}

/** The composite that has the focus: what a person meets as one thing under Tab. */
function stop(): string {
  const focused = document.activeElement
  const composite = focused?.closest(
    '[role="toolbar"], [role="treegrid"], [role="tablist"], ol, ul, [role="list"]',
  )
  const named = composite ?? focused
  const role =
    named?.getAttribute('role') ??
    { OL: 'list', UL: 'list' }[named?.tagName ?? ''] ??
    named?.tagName.toLowerCase()
  return `${role} ${named?.getAttribute('aria-label') ?? named?.textContent ?? ''}`.trim()
}

/** Every stop from the button before the component to the one behind it. */
async function stops(): Promise<readonly string[]> {
  page.getByRole('button', { name: 'before' }).element().focus()
  const seen: string[] = []
  for (let step = 0; step < 60; step += 1) {
    await userEvent.keyboard('{Tab}')
    if (document.activeElement?.textContent === 'after') return seen
    seen.push(stop())
  }
  return seen
}

const between = (element: ReactElement): ReactElement => (
  <>
    <button type="button">before</button>
    <Sized>{element}</Sized>
    <button type="button">after</button>
  </>
)

test('Tab meets each composite of a viewer once and leaves behind the last', async () => {
  await render(between(<CallViewer call={shortCall} />))
  await expect.element(page.getByRole('list', { name: 'Transcript' })).toBeVisible()
  const seen = await stops()
  for (const composite of [
    'toolbar Call tools',
    'list Transcript',
    'treegrid Time lanes',
    'tablist Inspector',
  ])
    expect(
      seen.filter((one) => one === composite),
      `${composite} of ${seen.join(' | ')}`,
    ).toHaveLength(1)
  expect(seen.length).toBeLessThan(60)
})

test('a viewer is read, played, searched for problems, inspected and left by keys alone', async () => {
  await render(between(<CallViewer call={shortCall} />))
  const list = page.getByRole('list', { name: 'Transcript' })
  await expect.element(list).toBeVisible()
  page.getByRole('button', { name: 'before' }).element().focus()
  for (let step = 0; step < 20 && stop() !== 'list Transcript'; step += 1) await userEvent.keyboard('{Tab}')

  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  const row = document.activeElement
  expect(row?.closest('[role="article"], article, li')).toHaveAccessibleName(/^User, .* to .*, selected/)
  await expect.element(page.getByRole('tab', { name: 'Selection' })).toHaveAttribute('aria-selected', 'true')

  await userEvent.keyboard(' ')
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(document.activeElement).toBe(row)
  await userEvent.keyboard(' ')
  await expect.element(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement).toBe(row)

  await stops()
  expect(document.activeElement?.textContent).toBe('after')
})

test('the main screens have their landmarks, lists and grids by role and name', async () => {
  await render(
    <Sized>
      <Edited />
    </Sized>,
  )
  const list = page.getByRole('list', { name: 'Transcript' })
  await expect.element(list).toBeVisible()
  await expect.element(page.getByRole('toolbar', { name: 'Call tools' })).toBeVisible()
  await expect.element(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
  await expect.element(page.getByRole('tablist', { name: 'Inspector' })).toBeVisible()
  await expect
    .element(page.getByRole('tab', { name: 'Call', exact: true }))
    .toHaveAttribute('aria-selected', 'true')
  await expect.element(page.getByRole('tabpanel', { name: 'Call', exact: true })).toBeVisible()
  await expect
    .element(list.getByRole('article', { name: /^Agent/ }).first())
    .toHaveAccessibleName(/^Agent, .+ to .+, \d+ words/)

  const grid = page.getByRole('treegrid', { name: 'Time lanes' })
  await expect.element(grid).toHaveAttribute('aria-rowcount', '4')
  const rows = grid.getByRole('row').elements()
  expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4'])
  expect(rows.map((row) => row.getAttribute('aria-level'))).toEqual(['1', '1', '1', '1'])
  await expect.element(grid.getByRole('gridcell').first()).toHaveAccessibleName(/ to /)
  expect(document.querySelectorAll('[aria-live="polite"]')).toHaveLength(1)
})

test.each([
  ['viewer', () => <CallViewer call={shortCall} />],
  ['editor', () => <Edited />],
])(
  'at 400 % zoom a %s needs no scrolling sideways, and its buttons are in reach and large enough',
  async (_name, element) => {
    await page.viewport(320, 256)
    await render(element())
    await expect.element(page.getByRole('list', { name: 'Transcript' })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    const buttons = [...document.querySelectorAll<HTMLElement>('.ct-bar button, .ct-transport button')]
    expect(buttons.length).toBeGreaterThan(2)
    for (const button of buttons) {
      const name = button.getAttribute('aria-label') ?? button.textContent
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, width, height } = button.getBoundingClientRect()
      if (width === 0) continue
      expect(Math.min(width, height), `${name} is a target`).toBeGreaterThanOrEqual(24)
      // Scrolling goes by whole pixels, layout does not.
      expect(left, `${name} begins in view`).toBeGreaterThan(-1)
      expect(right, `${name} ends in view`).toBeLessThan(321)
    }
  },
)
