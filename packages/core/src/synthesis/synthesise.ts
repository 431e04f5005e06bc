import type { CallDraft, SegmentNote } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import type { CallOutline } from '../outline/outline.ts'
import { callPayload, NO_RECORDING } from './call-fields.ts'
import { eventsOf } from './events.ts'
import { fillersFor } from './fillers.ts'
import { callPace } from './pace.ts'
import { placeEvents } from './place-events.ts'
import { renderRows } from './render-rows.ts'
import { type RenderedRow, wordCountOf } from './rendered-row.ts'

/** What synthesis needs of the world, and what may be chosen. */
export interface SynthesisOptions {
  /** Mints the ids of the call, its rows and words. */
  readonly newId: () => string
  /** The time now, Unix ms: when the call starts if the outline does not say. */
  readonly now: () => number
  /** The language of what is said, such as `en` or `de-CH`. */
  readonly locale: string
  /** Wins over the seed of the outline; 1 when neither has one. */
  readonly seed?: number | string
  /** What the agent says while a tool takes longer than 2 s; the language's own when absent, nothing when empty. */
  readonly fillers?: readonly string[]
  /** `phone_call` when absent. */
  readonly callType?: string
  /** What to send where the outline names no recording; `pending` when absent, which is reported as a problem. */
  readonly recordingUrl?: string
  /** A label of what the draft was made from, for people. */
  readonly origin?: string
}

/**
 * A whole call from what is said and done in it: words and rows get times as speech and tools would have
 * them, and the metadata that follows from those. The same outline, options and ids give the same call, byte
 * for byte. Times that are written in the outline stand as they are.
 */
export function synthesise(outline: CallOutline, options: SynthesisOptions): CallDraft {
  const { newId, now, locale, seed, callType = 'phone_call', recordingUrl = NO_RECORDING, origin } = options
  const pace = callPace(outline.pace, seed)
  const events = eventsOf(outline.lines, pace, options.fillers ?? fillersFor(locale))
  const rows = renderRows(events, placeEvents(events, { pace, locale }))
  const lastEndMs = rows.reduce((end, { wire }) => Math.max(end, segmentSpan(wire)?.endMs ?? 0), 0)
  const wires = rows.map((row) => row.wire)
  const wire = callPayload(outline.fields, wires, lastEndMs, { newId, now, callType, recordingUrl })
  return {
    version: 1,
    wire,
    sidecar: {
      segments: rows.map((row) => noteOf(row, newId)),
      suppressions: [],
      ...(origin === undefined ? {} : { origin }),
    },
  }
}

function noteOf({ wire, provenance, words }: RenderedRow, newId: () => string): SegmentNote {
  return {
    id: newId(),
    provenance: segmentSpan(wire) === undefined ? 'missing' : provenance,
    words: Array.from({ length: wordCountOf(wire) }, () => ({ id: newId(), provenance: words })),
  }
}
