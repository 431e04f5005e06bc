import { createEditor } from '@call-timeline/core'
import { createDraft, type Json } from '@call-timeline/schema'
import { createElement, type ReactElement, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallEditor } from '../call-editor/call-editor.tsx'
import { CallViewer } from '../call-viewer/call-viewer.tsx'
import { shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

let count = 0
const newId = (): string => `id-${++count}`
const editorOf = (call: Json) => createEditor({ draft: createDraft(call, { newId }), now: () => 0, newId })

const said = vi.spyOn(console, 'error')
const warned = vi.spyOn(console, 'warn')

beforeEach(() => {
  said.mockReset()
  warned.mockReset()
})
afterEach(() => {
  expect(said.mock.calls).toEqual([])
  expect(warned.mock.calls).toEqual([])
})

/** A server has no window; what reads one while it renders throws here. */
function htmlOf(element: ReactElement): string {
  expect(typeof window).toBe('undefined')
  return renderToString(createElement(StrictMode, null, element))
}

test('a viewer is rendered on a server, with its frame and its names', () => {
  const html = htmlOf(createElement(CallViewer, { call: shortCall }))
  expect(html).toContain('ct-root')
  expect(html).toContain('role="toolbar"')
  expect(html).toContain('aria-label="Transcript"')
})

test('so is an editor', () => {
  const html = htmlOf(createElement(CallEditor, { editor: editorOf(shortCall) }))
  expect(html).toContain('Undo')
})

test.each(Object.keys({ 1: null, null: null, '[]': null, '{}': null, '{"call_id":7}': null }))(
  'so is what is no call: %s',
  (json) => {
    const call: Json = JSON.parse(json)
    expect(htmlOf(createElement(CallViewer, { call }))).toContain('ct-root')
  },
)

const PARTS = {
  CallForm: createElement(Timeline.CallForm),
  Inspector: createElement(Timeline.Inspector),
  Lanes: createElement(Timeline.Lanes),
  Metrics: createElement(Timeline.Metrics),
  NodePath: createElement(Timeline.NodePath),
  Payload: createElement(Timeline.Payload),
  ProblemList: createElement(Timeline.ProblemList),
  Status: createElement(Timeline.Status),
  Toolbar: createElement(
    Timeline.Toolbar,
    null,
    createElement(Timeline.UndoButton),
    createElement(Timeline.AddMenu),
    createElement(Timeline.ProblemsButton),
    createElement(Timeline.ZoomButton, { action: 'zoomIn' }),
    createElement(Timeline.HelpButton),
  ),
  Transcript: createElement(Timeline.Transcript),
  Transport: createElement(Timeline.Transport),
} as const

test.each(Object.entries(PARTS))('so is %s alone', (_name, part) => {
  const root = createElement(Timeline.Root, { editor: editorOf(shortCall) }, part)
  expect(htmlOf(root)).toContain('ct-root')
})

test('what is sent does not depend on the time zone of the server, which is not the reader’s', () => {
  const call: Json = { call_id: 'zone', start_timestamp: 1_760_000_000_000 }
  const [one, other] = ['Asia/Tokyo', 'America/Lima'].map((name) => {
    vi.stubEnv('TZ', name)
    return htmlOf(createElement(CallViewer, { call }))
  })
  vi.unstubAllEnvs()
  expect(one).toBe(other)
})

test('two of one page get ids of their own', () => {
  const html = htmlOf(
    createElement(
      'div',
      null,
      createElement(CallEditor, { editor: editorOf(shortCall) }),
      createElement(CallEditor, { editor: editorOf(shortCall) }),
    ),
  )
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
})
