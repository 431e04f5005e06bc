import type { CallDraft, Json, JsonObject } from '@call-timeline/schema'
import { derivedTranscript } from '@call-timeline/schema/convert'
import { isObject, ownValue, withKey } from '../../json/json-path.ts'
import { SEGMENTS_KEY, segmentsOf } from '../../records/payload-shape.ts'
import { createSeededRandom, seedOf } from '../../speech/seeded-random.ts'
import { followLatencies } from './follow-latencies.ts'
import { lastLonger } from './make-room.ts'
import type { Mutation, Mutator, MutatorId } from './mutator.ts'
import { MUTATORS } from './mutators/index.ts'
import { rowsOfDraft, type VariantRow } from './variant-call.ts'

/** How many variations, and of what kind. */
export interface VaryOptions {
  /** How many are wanted, up to 500; a small call may have fewer that differ. */
  readonly count: number
  /** Mints the `call_id` of each variation. */
  readonly newId: () => string
  /** Same seed, same set; 1 when absent. */
  readonly seed?: number | string
  /** The kinds of change to choose from; all when absent. */
  readonly mutators?: readonly MutatorId[]
  /** The language of what is said; English when absent. */
  readonly locale?: string
}

/** One thing that differs from the call that a variation was made of. */
export interface VariationChange {
  readonly mutator: MutatorId
  /** The row, by its id in the draft; undefined when what is gone was the last one. */
  readonly segmentId: string | undefined
  /** Its place in the variation's list. */
  readonly index: number
  /** For people: "Tool get_balance takes 4.2 s instead of 0.8 s". */
  readonly what: string
}

/** Another call like the first, with one thing changed. */
export interface Variation {
  readonly draft: CallDraft
  readonly label: string
  readonly changes: readonly VariationChange[]
}

/** What came of varying a call. */
export interface VariationSet {
  readonly variations: readonly Variation[]
  /** The kinds of change that this call cannot have, and why. */
  readonly skipped: readonly { readonly mutator: MutatorId; readonly reason: string }[]
}

const MOST_VARIATIONS = 500
// A change that is in the set already is drawn again so often.
const MOST_DRAWS = 12

/**
 * Makes a set of calls out of one, each with one thing changed and a `call_id` of its own; the kinds of change
 * take turns. Whatever a change does not touch is as it was, unknown keys and the recording's address included;
 * times behind it, latencies, the call's end and a transcript that followed from the rows follow.
 */
export function varyCall(call: CallDraft | Json, options: VaryOptions): VariationSet {
  const { seed = 1, newId, locale = 'en', mutators } = options
  const source = draftOf(call)
  const rows = rowsOfDraft(source, newId)
  const skipped: { mutator: MutatorId; reason: string }[] = []
  const usable: Mutator[] = []
  for (const mutator of MUTATORS) {
    if (mutators !== undefined && !mutators.includes(mutator.id)) continue
    const tried = mutator.mutate(rows, createSeededRandom(seedOf(seed, mutator.id)), locale)
    if ('reason' in tried) skipped.push({ mutator: mutator.id, reason: tried.reason })
    else usable.push(mutator)
  }

  const variations: Variation[] = []
  const seen = new Set<string>()
  const wanted = Number.isFinite(options.count) ? Math.min(MOST_VARIATIONS, Math.ceil(options.count)) : 0
  let next = 0
  while (variations.length < wanted && usable.length > 0) {
    next %= usable.length
    const mutator = usable[next]
    if (!mutator) break
    const mutation = drawNew(mutator, rows, `${seed}/${mutator.id}/${variations.length}`, locale, seen)
    if (mutation) {
      seen.add(keyOf(mutation))
      variations.push(variationOf(source, rows, mutator.id, mutation, newId))
      next += 1
    } else {
      // Everything that this kind can do to the call has been done.
      usable.splice(next, 1)
    }
  }
  return { variations, skipped }
}

function drawNew(
  mutator: Mutator,
  rows: readonly VariantRow[],
  seed: string,
  locale: string,
  seen: ReadonlySet<string>,
): Mutation | undefined {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const drawn = mutator.mutate(rows, createSeededRandom(seedOf(seed, draw)), locale)
    if (!('reason' in drawn) && !seen.has(keyOf(drawn))) return drawn
  }
  return undefined
}

function keyOf({ index, what }: Mutation): string {
  return `${index} ${what}`
}

function variationOf(
  source: CallDraft,
  rows: readonly VariantRow[],
  mutator: MutatorId,
  { rows: changed, segmentId, index, what, longerMs }: Mutation,
  newId: () => string,
): Variation {
  const after = followLatencies(rows, changed)
  const call = isObject(source.wire) ? source.wire : {}
  const wires = after.map((row) => row.wire)
  const named = withKey(lastLonger(withTranscript(call, wires), longerMs), 'call_id', newId())
  return {
    draft: {
      version: 1,
      wire: withKey(named, SEGMENTS_KEY, wires),
      sidecar: {
        ...source.sidecar,
        segments: after.map((row) => row.note),
        origin: what,
      },
    },
    label: what,
    changes: [{ mutator, segmentId, index, what }],
  }
}

/** A plain transcript follows the rows where it did so before. */
function withTranscript(call: JsonObject, after: readonly Json[]): JsonObject {
  const transcript = ownValue(call, 'transcript')
  const follows = typeof transcript === 'string' && transcript === derivedTranscript(segmentsOf(call) ?? [])
  return follows ? withKey(call, 'transcript', derivedTranscript(after)) : call
}

function draftOf(call: CallDraft | Json): CallDraft {
  return isDraft(call) ? call : { version: 1, wire: call, sidecar: { segments: [], suppressions: [] } }
}

function isDraft(call: CallDraft | Json): call is CallDraft {
  return (
    typeof call === 'object' &&
    call !== null &&
    Object.hasOwn(call, 'wire') &&
    Object.hasOwn(call, 'sidecar') &&
    !Object.hasOwn(call, SEGMENTS_KEY)
  )
}
