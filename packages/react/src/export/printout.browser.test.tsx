import { afterEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { longCall } from '../testing/payloads.ts'
import { Sized } from '../testing/sized.tsx'

const printed = (media: '' | 'print') => cdp().send('Emulation.setEmulatedMedia', { media })

afterEach(async () => {
  await printed('')
})

test('on paper the whole call stands, in light colours, without what is there to click', async () => {
  await render(
    <div data-theme="dark">
      <Sized>
        <CallViewer call={longCall(400)} />
      </Sized>
    </div>,
  )
  expect(document.querySelectorAll('.ct-row').length).toBeLessThan(80)
  await printed('print')
  await expect.poll(() => document.querySelectorAll('.ct-print-row').length).toBe(400)
  const rows = document.querySelectorAll('.ct-print-row')
  expect(rows[399]?.textContent).toContain('Turn 400')
  expect(rows[0]?.getBoundingClientRect().height).toBeGreaterThan(0)
  expect(getComputedStyle(rows[0] ?? document.body).breakInside).toBe('avoid')
  for (const name of ['ct-bar', 'ct-lanes', 'ct-transcript', 'ct-side']) {
    const part = document.querySelector(`.${name}`)
    expect(part?.getBoundingClientRect().height ?? 0, name).toBe(0)
  }
  const frame = document.querySelector('.ct-frame')
  expect(frame?.getBoundingClientRect().height).toBeGreaterThan(4000)
  const root = document.querySelector('.ct-root') ?? document.body
  expect(getComputedStyle(root).colorScheme).toBe('light')
  await printed('')
  await expect.poll(() => document.querySelector('.ct-printout')).toBeNull()
})
