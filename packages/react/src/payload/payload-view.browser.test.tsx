import type { Json } from '@call-timeline/schema'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { openCall } from '../fields/testing/open-call.ts'
import { PayloadView } from './payload-view.tsx'
import '../styles/styles.css'

// The editor comes in a chunk of its own, which takes its time on a busy machine.
const ARRIVAL = { timeout: 15_000 }

const longCall: Json = {
  call_id: 'long-call',
  transcript_with_tool_calls: Array.from({ length: 10_000 }, (_, index) => ({
    role: 'agent',
    text: `Turn number ${index + 1}`,
    start_ms: index * 1000,
    end_ms: index * 1000 + 900,
  })),
}

test('a call of 10,000 items is readable to its end, and mounts no more lines than can be seen', async () => {
  await render(
    <TimelineRoot editor={openCall(longCall)}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  const text = page.getByRole('textbox', { name: 'Payload' })
  await expect.element(text, ARRIVAL).toHaveTextContent('long-call')
  expect(document.querySelectorAll('.cm-line').length).toBeLessThan(200)
  await text.click()
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.element(text).toHaveTextContent('Turn number 10000')
  expect(document.querySelectorAll('.cm-line').length).toBeLessThan(200)
})

test('it can be read but not typed in', async () => {
  const editor = openCall({ call_id: 'short' })
  await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  const text = page.getByRole('textbox', { name: 'Payload' })
  await expect.element(text, ARRIVAL).toHaveTextContent('short')
  await text.click()
  await userEvent.keyboard('typed')
  expect(text.element().textContent).not.toContain('typed')
  expect(editor.toPayload()).toEqual({ call_id: 'short' })
})
