import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CallForm } from '../call-form/call-form.tsx'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import { useGoTo } from '../fields/use-go-to.ts'
import { Inspector } from './inspector.tsx'
import '../styles/styles.css'

// The editor comes in a chunk of its own, which takes its time on a busy machine.
const ARRIVAL = { timeout: 15_000 }

function Ask({ path }: { readonly path: readonly string[] }) {
  const goTo = useGoTo()
  return (
    <button type="button" onClick={() => goTo({ segmentId: undefined, path })}>
      Go
    </button>
  )
}

const isInView = (element: Element): boolean => {
  const box = element.getBoundingClientRect()
  const around = element.closest('.ct-form-fields')?.getBoundingClientRect()
  return around !== undefined && box.top >= around.top && box.bottom <= around.bottom
}

test('a field that is asked for is scrolled to', async () => {
  await render(
    <TimelineRoot editor={openCall(bakeryCall)}>
      <Ask path={['sip_call_id']} />
      <div style={{ height: 300, width: 360 }}>
        <CallForm />
      </div>
    </TimelineRoot>,
  )
  const field = page.getByLabelText('SIP call ID').element()
  expect(isInView(field)).toBe(false)
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => document.activeElement).toBe(field)
  expect(isInView(field)).toBe(true)
})

test('nothing moves when the focus goes from field to field', async () => {
  await render(
    <TimelineRoot editor={openCall(bakeryCall)}>
      <div style={{ height: 600, width: 360 }}>
        <CallForm />
      </div>
    </TimelineRoot>,
  )
  const places = () =>
    [...document.querySelectorAll('.ct-form-field')].map((field) => field.getBoundingClientRect().top)
  await expect.poll(() => document.querySelector('.cm-content'), ARRIVAL).not.toBeNull()
  const before = places()
  await page.getByLabelText('Call ID', { exact: true }).click()
  await userEvent.keyboard('{Tab}{Tab}')
  expect(places()).toEqual(before)
})

test('a whole item is edited as JSON', async () => {
  const editor = openCall(bakeryCall)
  editor.selection.set([editor.order()[1] ?? ''])
  await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 900, width: 360 }}>
        <Inspector />
      </div>
    </TimelineRoot>,
  )
  await page.getByText('Edit as raw JSON').click()
  const json = page.getByRole('textbox', { name: 'This item as JSON' })
  await json.click()
  await userEvent.keyboard('{Control>}a{/Control}')
  await userEvent.keyboard('{{"role": "agent", "text": "Yes.", "start_ms": 1, "end_ms": 2}')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => editor.segment(editor.order()[1] ?? '')?.wire)
    .toEqual({
      role: 'agent',
      text: 'Yes.',
      start_ms: 1,
      end_ms: 2,
    })
  await expect.element(page.getByRole('heading', { name: 'Agent' })).toBeVisible()
})

test('nothing is wider than a phone', async () => {
  await page.viewport(400, 800)
  const editor = openCall(bakeryCall)
  editor.selection.set([editor.order()[0] ?? ''])
  await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 780 }}>
        <Inspector />
      </div>
    </TimelineRoot>,
  )
  const fields = document.querySelector('.ct-form-fields')
  expect(fields?.scrollWidth).toBe(fields?.clientWidth)
  await page.viewport(1280, 800)
})
