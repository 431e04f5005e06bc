import type { CallDraft, Json, JsonObject } from '@call-timeline/schema'
import { createDraft } from '@call-timeline/schema'
import fc from 'fast-check'
import { callWith, countingIds } from '../../testing/open-editor.ts'
import type { Grab } from '../grab.ts'
import type { DragRequest } from '../plan-drag.ts'

const gap = fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: -30, max: 400 }))
const length = fc.oneof(fc.integer({ min: 40, max: 400 }), fc.constantFrom(0, 5, 39, 40, 41))

const oddTime: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  'soon',
  '120',
  10.5,
  -40,
  1e15,
  1_700_000_000_000,
  0,
)
const oddWord: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, 'word', 7, [], {}),
  fc.record({ word: fc.constant('odd'), start_ms: oddTime, end_ms: oddTime }),
  fc.record({ word: fc.constant('turned'), start_ms: fc.nat(3000), end_ms: fc.nat(3000) }),
)

/** Words one after the other from a start on, in ms; `odd` puts in what nobody should send. */
function words(startMs: number, odd: boolean): fc.Arbitrary<readonly Json[]> {
  const list = fc.array(fc.record({ gap, length }), { maxLength: 6 }).map((parts) => {
    let atMs = startMs
    return parts.map((part, index): Json => {
      const from = atMs + part.gap
      atMs = from + part.length
      return { word: `w${index}`, start_ms: from, end_ms: atMs, confidence: 0.5 }
    })
  })
  if (!odd) return list
  return fc
    .tuple(list, fc.array(fc.record({ at: fc.nat(6), word: oddWord }), { maxLength: 2 }))
    .map(([good, bad]) => bad.reduce((all, { at, word }) => all.toSpliced(at, 0, word), good))
}

function ends(list: readonly Json[], fallbackMs: number): number {
  const last = list.at(-1)
  const endMs = typeof last === 'object' && last !== null && 'end_ms' in last ? last.end_ms : undefined
  return typeof endMs === 'number' && endMs < 1e6 ? endMs : fallbackMs
}

function segment(startMs: number, odd: boolean): fc.Arbitrary<JsonObject> {
  const role = fc.constantFrom('user', 'agent', 'agent', 'agent_function', 'agent_result', 'node_transition')
  return fc
    .record({
      role,
      list: words(startMs, odd),
      form: fc.constantFrom('own', 'length', 'words', 'moment', 'tool', odd ? 'odd' : 'own'),
      slackMs: fc.constantFrom(0, 0, 1, 60),
      lengthMs: fc.integer({ min: 0, max: 900 }),
      oddStart: oddTime,
      oddEnd: oddTime,
      cutMs: fc.option(fc.integer({ min: -100, max: 1200 }), { nil: undefined, freq: 3 }),
    })
    .map(({ role: kind, list, form, slackMs, lengthMs, oddStart, oddEnd, cutMs }) => {
      const speaks = kind === 'user' || kind === 'agent'
      const endMs = speaks ? ends(list, startMs + lengthMs) + slackMs : startMs + lengthMs
      const cut = cutMs === undefined ? {} : { metadata: { interrupted_at_ms: startMs + cutMs, kept: 1 } }
      const spoken = speaks
        ? { text: 'w', words: list, ...cut }
        : { tool: { name: 'lookup', request_id: 'r' } }
      switch (form) {
        case 'own':
          return { role: kind, ...spoken, start_ms: startMs, end_ms: endMs, extra: { kept: true } }
        case 'length':
          return { role: kind, ...spoken, start_ms: startMs, duration_ms: endMs - startMs }
        case 'moment':
          return { role: kind, start_ms: startMs }
        case 'tool':
          return { role: kind, tool: { request_id: 'r', start_ms: startMs, end_ms: startMs + lengthMs } }
        case 'odd':
          return { role: kind, ...spoken, start_ms: oddStart, end_ms: oddEnd }
        default:
          return { role: kind, ...spoken }
      }
    })
}

/** A draft to drag in: turns of both speakers, tools and nodes, some of it pinned. */
export function dragDraft(odd: boolean): fc.Arbitrary<CallDraft> {
  const start = fc.integer({ min: 0, max: 3000 })
  const rows = fc.array(
    start.chain((startMs) => segment(startMs, odd)),
    { minLength: 1, maxLength: 7 },
  )
  return fc.record({ rows, pins: fc.array(fc.nat(20), { maxLength: 2 }), pinRow: fc.nat(30) }).map((made) => {
    const all: readonly Json[] = odd ? [...made.rows, 'no object', null] : made.rows
    const draft = createDraft(callWith(...all), { newId: countingIds('d') })
    let seen = 0
    const segments = draft.sidecar.segments.map((note, index) => ({
      ...note,
      ...(index === made.pinRow ? { pinned: true } : {}),
      words: note.words.map((word) => {
        seen += 1
        return made.pins.includes(seen) ? { ...word, pinned: true } : word
      }),
    }))
    return { ...draft, sidecar: { ...draft.sidecar, segments } }
  })
}

/** A grab by place in the list, counted around. */
export interface GrabStep {
  readonly kind: Grab['kind']
  readonly at: number
  readonly with: readonly number[]
  readonly index: number
  readonly edge: 'start' | 'end'
}

/** Anything that can be held. */
export const grabSteps: fc.Arbitrary<GrabStep> = fc.record({
  kind: fc.constantFrom('word-edge', 'word-edge', 'word', 'segment-edge', 'segments', 'tool-end'),
  at: fc.nat(8),
  with: fc.array(fc.nat(8), { maxLength: 2 }),
  index: fc.nat(7),
  edge: fc.constantFrom('start', 'end'),
})

/** The grab of a step among some segments. */
export function grabOf(step: GrabStep, order: readonly string[]): Grab {
  const idAt = (at: number): string => order[at % order.length] ?? ''
  const id = idAt(step.at)
  switch (step.kind) {
    case 'word-edge':
      return { kind: 'word-edge', id, index: step.index, edge: step.edge }
    case 'word':
      return { kind: 'word', id, index: step.index }
    case 'segment-edge':
      return { kind: 'segment-edge', id, edge: step.edge }
    case 'segments':
      return { kind: 'segments', id, with: step.with.map(idAt) }
    case 'tool-end':
      return { kind: 'tool-end', id }
  }
}

/** Where a drag goes, by every policy and scope. */
export const dragRequests: fc.Arbitrary<DragRequest> = fc.record({
  deltaMs: fc.oneof(fc.integer({ min: -600, max: 600 }), fc.constantFrom(1, -1, 5000, -5000, 1e12)),
  policy: fc.constantFrom('roll', 'clamp', 'push', 'ripple', 'steal', 'overlap'),
  scope: fc.constantFrom('turn', 'lane', 'call'),
  minGapMs: fc.constantFrom(0, 0, 20),
})
