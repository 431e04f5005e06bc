import { segmentSpan, wordSpan } from '../convert/span.ts'
import type { CallDraft, SegmentNote, WordNote } from '../draft.ts'
import { TIMELINE_KEY } from '../fields/call-fields.ts'
import { isJsonArray, isJsonObject, type Json } from '../json.ts'

/** How a draft gets its ids. */
export interface DraftOptions {
  /** Mints a unique id; random UUIDs when absent. */
  readonly newId?: () => string
  /** What the call was opened from, as a label for people. */
  readonly origin?: string
}

/**
 * Opens any JSON as a draft, valid call or not. The payload is kept as the very value that was given; every
 * segment and word gets a note with an id, its times `reported` where it has them and `missing` where not.
 */
export function createDraft(wire: Json, options: DraftOptions = {}): CallDraft {
  const { newId = randomId, origin } = options
  return {
    version: 1,
    wire,
    sidecar: {
      segments: segmentsOf(wire).map((segment) => segmentNote(segment, newId)),
      suppressions: [],
      ...(origin === undefined ? {} : { origin }),
    },
  }
}

/** The payload of a draft, as it is sent. Deep-equal to what was opened when nothing was edited. */
export function serialiseCall(draft: CallDraft): Json {
  return draft.wire
}

/** How a new call gets its id and its time. */
export interface NewCallOptions {
  readonly newId?: () => string
  /** The time now, Unix ms. */
  readonly now?: () => number
}

/**
 * A new, unfinished call: an id of its own, starting and ending now, in Unix ms. Type, recording and timeline
 * are left empty, and show as problems until they are filled in.
 */
export function newCallDraft(options: NewCallOptions = {}): CallDraft {
  const { newId = randomId, now = Date.now } = options
  const startedAt = Math.floor(now())
  const wire = {
    call_id: newId(),
    call_type: '',
    [TIMELINE_KEY]: [],
    start_timestamp: startedAt,
    end_timestamp: startedAt,
    recording_url: '',
  }
  return createDraft(wire, { newId })
}

function segmentsOf(wire: Json): readonly Json[] {
  const timeline = isJsonObject(wire) ? wire[TIMELINE_KEY] : undefined
  return isJsonArray(timeline) ? timeline : []
}

function segmentNote(segment: Json, newId: () => string): SegmentNote {
  const words = isJsonObject(segment) && isJsonArray(segment.words) ? segment.words : []
  return {
    id: newId(),
    provenance: segmentSpan(segment) === undefined ? 'missing' : 'reported',
    words: words.map((word) => wordNote(word, newId)),
  }
}

function wordNote(word: Json, newId: () => string): WordNote {
  return { id: newId(), provenance: wordSpan(word) === undefined ? 'missing' : 'reported' }
}

function randomId(): string {
  return crypto.randomUUID()
}
