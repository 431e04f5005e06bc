import { makeCall } from '@call-timeline/testing/calls'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { openCall } from '../fields/testing/open-call.ts'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import { alteredCall, clinicSecondRun } from '../testing/stories/second-runs.ts'
import { CallDiff } from './call-diff.tsx'
import '../styles/styles.css'

const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? ''
const isInView = (): boolean => {
  const row = document.activeElement?.getBoundingClientRect()
  const list = document.querySelector('.ct-diff-scroller')?.getBoundingClientRect()
  return row !== undefined && list !== undefined && row.top >= list.top - 1 && row.top < list.bottom
}

test('D steps through 10,000 rows from difference to difference, with few of them mounted', async () => {
  const call = makeCall({ seed: 3, segments: 10_000, words: false })
  await render(
    <div style={{ width: 1200, height: 700 }}>
      <CallDiff left={call} right={alteredCall(call)} />
    </div>,
  )
  await expect.element(page.getByRole('article').first()).toBeVisible()
  await page.getByRole('article').first().click()
  for (let place = 1; place <= 5; place += 1) {
    await userEvent.keyboard('d')
    await expect.poll(focused).toMatch(new RegExp(`^Difference ${place} of`))
    await expect.poll(isInView).toBe(true)
  }
  await userEvent.keyboard('{Shift>}d{/Shift}')
  await expect.poll(focused).toMatch(/^Difference 4 of/)
  await userEvent.keyboard('{End}')
  await expect.poll(isInView).toBe(true)
  expect(document.querySelectorAll('.ct-diff-row').length).toBeLessThan(60)
})

test('the sides lie beside each other, and above each other where there is no room', async () => {
  const tops = (): readonly number[] =>
    [...document.querySelectorAll('.ct-diff-item:nth-child(2) .ct-diff-side')].map(
      (side) => side.getBoundingClientRect().top,
    )
  const box = (width: number) => (
    <div style={{ width, height: 700 }}>
      <CallDiff left={clinicCall} right={clinicSecondRun} />
    </div>
  )
  const screen = await render(box(1000))
  await expect.poll(() => tops().length).toBe(2)
  expect(tops()[0]).toBe(tops()[1])
  await screen.rerender(box(400))
  await expect.poll(() => (tops()[1] ?? 0) - (tops()[0] ?? 0)).toBeGreaterThan(20)
  const list = document.querySelector('.ct-diff-scroller')
  expect(list?.scrollWidth).toBe(list?.clientWidth)
})

test('rows are taken one after the other by keys alone, and undone', async () => {
  const editor = openCall(clinicSecondRun)
  await render(
    <div style={{ width: 1000, height: 700 }}>
      <CallDiff left={clinicCall} right={editor} />
    </div>,
  )
  await page.getByRole('article').first().click()
  await userEvent.keyboard('dl')
  expect(JSON.stringify(editor.toPayload())).toContain('How can I help?')
  await expect.poll(() => document.activeElement?.matches('.ct-diff-row')).toBe(true)
  await userEvent.keyboard('d')
  await expect.poll(focused).toMatch(/^Difference/)
  await userEvent.keyboard('l')
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
  expect(editor.toPayload()).toEqual(clinicSecondRun)
})
