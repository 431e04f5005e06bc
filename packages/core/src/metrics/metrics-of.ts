import type { CallDraft, Json } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import { createToolPairs } from '../indexes/tool-pairs.ts'
import type { NodePath } from '../nodes/node-path.ts'
import { openDraft } from '../records/open-draft.ts'
import { segmentsOf, withSegments } from '../records/payload-shape.ts'
import { positionsBetween } from '../records/position.ts'
import type { CallRecord, SegmentRecord } from '../records/records.ts'
import { createDocument } from '../store/document.ts'
import type { CallReader } from '../tools/call-reader.ts'
import type { CallMetrics } from './call-metrics.ts'
import { wordCounter } from './count-words.ts'
import { createMetricsEngine } from './metrics-engine.ts'

/** The figures of a draft without an editor. `locale` is a BCP 47 tag for counting words; "en" when absent. */
export function metricsOf(draft: CallDraft, locale = 'en'): CallMetrics {
  let last = 0
  const newId = (): string => {
    last += 1
    return `new-${last}`
  }
  const { call, segments } = openDraft(draft, newId)
  return createMetricsEngine(readerOf(call, segments), wordCounter(locale)).get()
}

/**
 * The figures of a payload, whatever it is; a segment's id is its index as a text, and all its times count as
 * reported. `locale` is a BCP 47 tag for counting words; "en" when absent.
 */
export function metricsOfPayload(payload: Json, locale = 'en'): CallMetrics {
  const items = segmentsOf(payload) ?? []
  const positions = positionsBetween(undefined, undefined, items.length)
  const segments = items.map((wire, index): SegmentRecord => {
    const span = segmentSpan(wire)
    const provenance = span ? 'reported' : 'missing'
    const position = positions[index] ?? ''
    return { id: String(index), position, wire, span, provenance, pinned: false, words: [] }
  })
  return createMetricsEngine(
    readerOf({ wire: withSegments(payload, []), origin: undefined }, segments),
    wordCounter(locale),
  ).get()
}

/**
 * The path of a call through its nodes as it is now. Takes time in proportion to the whole call; metrics keep it
 * current.
 */
export function nodePath(call: CallReader): NodePath {
  return createMetricsEngine(call, wordCounter('en')).get().nodes()
}

/** Records as a call that can be read. */
function readerOf(call: CallRecord, segments: readonly SegmentRecord[]): CallReader {
  const document = createDocument(call, segments)
  const pairs = createToolPairs(document)
  return {
    call: document.call,
    segment: document.segment,
    order: document.order,
    indexOf: document.indexOf,
    pairOf: (id) => pairs.tieOf(id).partner,
    pairingOf: (id) => pairs.tieOf(id).pairing,
  }
}
