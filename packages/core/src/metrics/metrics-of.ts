import type { CallDraft, Json } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import { createToolPairs } from '../indexes/tool-pairs.ts'
import type { NodePath } from '../nodes/node-path.ts'
import { openDraft } from '../records/open-draft.ts'
import { segmentsOf } from '../records/payload-shape.ts'
import { createDocument } from '../store/document.ts'
import type { CallReader } from '../tools/call-reader.ts'
import type { CallMetrics } from './call-metrics.ts'
import { wordCounter } from './count-words.ts'
import { createMetricsEngine } from './metrics-engine.ts'

/** The figures of a draft without an editor. `locale` is a BCP 47 tag for counting words; "en" when absent. */
export function metricsOf(draft: CallDraft, locale = 'en'): CallMetrics {
  return createMetricsEngine(readDraft(draft), wordCounter(locale)).get()
}

/**
 * The figures of a payload, whatever it is; a segment's id is its index as a text. `locale` is a BCP 47 tag for
 * counting words; "en" when absent.
 */
export function metricsOfPayload(payload: Json, locale = 'en'): CallMetrics {
  const segments = (segmentsOf(payload) ?? []).map((wire, index) => ({
    id: String(index),
    provenance: segmentSpan(wire) ? ('reported' as const) : ('missing' as const),
    words: [],
  }))
  return metricsOf({ version: 1, wire: payload, sidecar: { segments, suppressions: [] } }, locale)
}

/**
 * The path of a call through its nodes as it is now. Takes time in proportion to the whole call; metrics keep it
 * current.
 */
export function nodePath(call: CallReader): NodePath {
  return createMetricsEngine(call, wordCounter('en')).get().nodes()
}

/** A draft as a call that can be read. */
export function readDraft(draft: CallDraft): CallReader {
  let last = 0
  const newId = (): string => {
    last += 1
    return `new-${last}`
  }
  const { call, segments } = openDraft(draft, newId)
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
