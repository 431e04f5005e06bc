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

const shortCall: Json = {
  call_id: 'short',
  transcript_with_tool_calls: [
    { role: 'agent', text: 'Good morning.', start_ms: 0, end_ms: 900 },
    { role: 'user', text: 'Rye bread, please.', start_ms: 1000, end_ms: 400 },
  ],
}

test('a click on a line selects the segment and the field; so does Enter on another line', async () => {
  const editor = openCall(shortCall)
  await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  await expect.element(page.getByText('"Rye bread, please."'), ARRIVAL).toBeVisible()
  await page.getByText('"Rye bread, please."').click()
  expect(editor.selection.primary()).toBe('s2')
  expect(editor.selection.focusPath()).toEqual(['text'])
  await expect.poll(() => document.querySelectorAll('.ct-payload-selected').length).toBe(6)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(editor.selection.focusPath()).toEqual(['start_ms'])
  await expect.element(page.getByText('transcript_with_tool_calls[1].start_ms')).toBeVisible()
})

test('what is selected elsewhere is marked and comes into view', async () => {
  const editor = openCall(longCall)
  await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  await expect.element(page.getByRole('textbox', { name: 'Payload' }), ARRIVAL).toHaveTextContent('long-call')
  editor.selection.set([editor.order()[7000] ?? ''], ['text'])
  await expect.element(page.getByText('"Turn number 7001"')).toBeVisible()
  await expect.poll(() => document.querySelectorAll('.ct-payload-selected').length).toBe(6)
  expect(document.querySelectorAll('.cm-line').length).toBeLessThan(200)
})

test('an edit changes its lines alone, and the reader stays where they are', async () => {
  const editor = openCall(longCall)
  await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  const text = page.getByRole('textbox', { name: 'Payload' })
  await expect.element(text, ARRIVAL).toHaveTextContent('long-call')
  const kept = document.querySelector('.cm-line')
  editor.commit('Take out', (tx) => tx.remove(editor.order()[1] ?? ''))
  await expect.element(text).not.toHaveTextContent('"Turn number 2"')
  await expect.element(text).toHaveTextContent('"Turn number 3"')
  expect(document.querySelector('.cm-line')).toBe(kept)
})

test('a problem stands at its line, and in words when the caret is there', async () => {
  await render(
    <TimelineRoot editor={openCall(shortCall)}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  await expect.poll(() => document.querySelector('.cm-lint-marker'), ARRIVAL).not.toBeNull()
  await page.getByText('"end_ms"').last().click()
  await expect.poll(() => document.querySelector('.ct-payload-problem')?.textContent).toMatch(/\w+/)
})

test('a payload of 17 MB is written out in small steps, between which the page has its turns', async () => {
  const words = Array.from({ length: 200 }, (_, index) => ({
    word: `word${index}`,
    start_ms: index,
    end_ms: index + 1,
  }))
  const editor = openCall({
    call_id: 'huge',
    transcript_with_tool_calls: Array.from({ length: 1600 }, (_, index) => ({
      role: 'agent',
      text: `Turn ${index} ${'x'.repeat(300)}`,
      start_ms: index,
      end_ms: index + 1,
      words,
      metadata: { index },
    })),
  })
  let turns = 0
  let isOver = false
  const takeTurn = (): void => {
    turns += 1
    if (!isOver) setTimeout(takeTurn)
  }
  const screen = await render(
    <TimelineRoot editor={editor}>
      <div style={{ height: 500 }}>{null}</div>
    </TimelineRoot>,
  )
  takeTurn()
  await screen.rerender(
    <TimelineRoot editor={editor}>
      <div style={{ height: 500 }}>
        <PayloadView />
      </div>
    </TimelineRoot>,
  )
  const text = page.getByRole('textbox', { name: 'Payload' })
  await expect.element(text, ARRIVAL).toHaveTextContent('huge')
  editor.selection.set([editor.order()[1599] ?? ''], ['metadata', 'index'])
  await expect.element(text, ARRIVAL).toHaveTextContent('"index": 1599')
  isOver = true
  expect(turns).toBeGreaterThan(30)
})
