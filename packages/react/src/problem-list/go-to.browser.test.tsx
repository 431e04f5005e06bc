import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { openCall } from '../fields/testing/open-call.ts'
import { faultyCall } from '../fields/testing/payloads.ts'
import '../styles/styles.css'

afterEach(async () => {
  await page.viewport(1280, 800)
})

const field = () => document.activeElement?.closest<HTMLElement>('[data-field-path]')?.dataset.fieldPath

test('F8 goes from problem to problem and puts the focus on the field of each', async () => {
  const editor = openCall(faultyCall)
  await render(
    <div style={{ width: 1200, height: 700, display: 'grid' }}>
      <CallEditor editor={editor} />
    </div>,
  )
  await page.getByRole('list', { name: 'Transcript' }).getByRole('article').first().click()
  await userEvent.keyboard('{F8}')
  await expect.poll(field).toBeDefined()
  const first = field()
  await userEvent.keyboard('{F8}')
  await expect.poll(field).not.toBe(first)
  await userEvent.keyboard('{Shift>}{F8}{/Shift}')
  await expect.poll(field).toBe(first)
})

test('on a phone the field of a problem comes up in the sheet, with the focus', async () => {
  await page.viewport(400, 800)
  const editor = openCall(faultyCall)
  await render(
    <div style={{ width: 400, height: 780, display: 'grid' }}>
      <CallEditor editor={editor} />
    </div>,
  )
  await page.getByRole('list', { name: 'Transcript' }).getByRole('article').first().click()
  await userEvent.keyboard('{F8}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await expect.poll(field).toBeDefined()
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
})
