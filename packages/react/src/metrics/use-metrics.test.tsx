import { type Editor, reviseSegment, type SegmentRecord } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { act, cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { agent, shortCall, user } from '../testing/payloads.ts'
import { createSharedMetrics } from './shared-metrics.ts'
import { useMetric, useMetrics } from './use-metrics.ts'

afterEach(cleanup)

const revised = (record: SegmentRecord, wire: Json): SegmentRecord =>
  reviseSegment(record, { wire, newId: () => 'new' })

/** Moves the last turn, which changes talk and neither tools nor nodes. */
function moveLastTurn(editor: Editor, startMs: number): void {
  editor.commit('Move', (tx) => {
    const record = editor.segment('s9')
    if (record) tx.put(revised(record, agent('Done.', startMs, startMs + 1000)))
  })
}

/** An editor that tells how many follow its commits. */
function watched(editor: Editor) {
  let watching = 0
  const proxy: Editor = {
    ...editor,
    onCommit(listener) {
      watching += 1
      const stop = editor.onCommit(listener)
      return () => {
        watching -= 1
        stop()
      }
    },
  }
  return { proxy, watching: () => watching }
}

interface ProbeProps {
  readonly onRender?: () => void
}

function All({ onRender }: ProbeProps) {
  onRender?.()
  return <b>{useMetrics().figures.user_turns.value}</b>
}

function Latency({ onRender }: ProbeProps) {
  onRender?.()
  return <i>{useMetric('response_latency').max}</i>
}

function ToolRuns({ onRender }: ProbeProps) {
  onRender?.()
  return <u>{useMetric('tool_runs').value}</u>
}

describe('reading figures', () => {
  test('renders once for a commit, and one figure only when its own part changed', () => {
    const editor = openEditor(shortCall)
    const renders = { all: 0, latency: 0, toolRuns: 0 }
    render(
      <TimelineRoot editor={editor}>
        <All onRender={() => (renders.all += 1)} />
        <Latency onRender={() => (renders.latency += 1)} />
        <ToolRuns onRender={() => (renders.toolRuns += 1)} />
      </TimelineRoot>,
    )
    const before = { ...renders }
    act(() => moveLastTurn(editor, 11_000))
    expect(screen.getByText('1400')).toBeDefined()
    expect(renders).toEqual({
      all: before.all + 1,
      latency: before.latency + 1,
      toolRuns: before.toolRuns,
    })
  })

  test('does not render for what changes no figure', () => {
    const editor = openEditor(shortCall)
    let renders = 0
    render(
      <TimelineRoot editor={editor}>
        <All onRender={() => (renders += 1)} />
      </TimelineRoot>,
    )
    const before = renders
    act(() =>
      editor.commit('Reason', (tx) => {
        const record = editor.segment('s8')
        if (record) tx.put(revised(record, user('Two, please.', 8800, 9600, { note: 'x' })))
      }),
    )
    expect(renders).toBe(before)
  })

  test('works in strict mode, and stops with the root', () => {
    const editor = openEditor(shortCall)
    const { proxy, watching } = watched(editor)
    const { unmount } = render(
      <StrictMode>
        <TimelineRoot editor={proxy}>
          <All />
        </TimelineRoot>
      </StrictMode>,
    )
    expect(screen.getByText('2')).toBeDefined()
    act(() => editor.commit('Remove', (tx) => tx.remove('s3')))
    expect(screen.getByText('1')).toBeDefined()
    unmount()
    expect(watching()).toBe(0)
  })
})

describe('the figures that a root shares', () => {
  test('are not computed until somebody asks', () => {
    const { proxy, watching } = watched(openEditor(shortCall))
    const metrics = createSharedMetrics(proxy)
    expect([metrics.isReady(), watching()]).toEqual([false, 0])
    const stop = metrics.subscribe(() => undefined)
    metrics.get()
    expect([metrics.isReady(), watching()]).toEqual([true, 1])
    stop()
    metrics.release()
    expect([metrics.isReady(), watching()]).toEqual([false, 0])
  })

  test('watch the call no longer than somebody watches them', () => {
    const editor = openEditor(shortCall)
    const { proxy, watching } = watched(editor)
    const metrics = createSharedMetrics(proxy)
    // As in a render that React gives up: it asks, and never subscribes.
    metrics.get()
    expect(watching()).toBe(1)
    moveLastTurn(editor, 11_000)
    expect(watching()).toBe(0)
    expect(metrics.get().distributions.response_latency.max).toBe(1400)
  })

  test('are not kept by a root that shows none', () => {
    const editor = openEditor(shortCall)
    const { proxy, watching } = watched(editor)
    const before = watching()
    render(
      <TimelineRoot editor={proxy}>
        <p>Nothing of figures</p>
      </TimelineRoot>,
    )
    const withoutFigures = watching() - before
    cleanup()
    render(
      <TimelineRoot editor={proxy}>
        <Latency />
      </TimelineRoot>,
    )
    expect(watching() - before).toBe(withoutFigures + 1)
  })
})
