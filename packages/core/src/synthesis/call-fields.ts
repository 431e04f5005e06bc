import type { Json, JsonObject } from '@call-timeline/schema'
import { epochToMs, epochUnit, readMs } from '@call-timeline/schema/convert'
import { ownValue } from '../json/json-path.ts'
import { SEGMENTS_KEY } from '../records/payload-shape.ts'

/** What a call needs that an outline may not say. */
export interface CallDefaults {
  readonly newId: () => string
  /** The time now, Unix ms. */
  readonly now: () => number
  readonly callType: string
  readonly recordingUrl: string
}

/** Stands in for a recording that does not exist yet; the problem list says so. */
export const NO_RECORDING = 'pending'

/**
 * A whole payload: the fields that were written as they were, required ones that were not with what a new call
 * has. The call ends with what happens last, in the unit of its start.
 */
export function callPayload(
  written: JsonObject,
  segments: readonly Json[],
  lastEndMs: number,
  defaults: CallDefaults,
): JsonObject {
  const has = (key: string): boolean => Object.hasOwn(written, key)
  const { start, end } = timestamps(written, lastEndMs, defaults.now)
  const filled: JsonObject = {
    call_id: has('call_id') ? null : defaults.newId(),
    call_type: defaults.callType,
    [SEGMENTS_KEY]: segments,
    start_timestamp: start,
    end_timestamp: end,
    recording_url: defaults.recordingUrl,
  }
  return { ...filled, ...written, [SEGMENTS_KEY]: segments }
}

function timestamps(
  written: JsonObject,
  lastEndMs: number,
  now: () => number,
): { readonly start: number; readonly end: number } {
  const start = epochOf(ownValue(written, 'start_timestamp'))
  const end = epochOf(ownValue(written, 'end_timestamp'))
  const length = Math.max(0, lastEndMs)
  if (start !== undefined) return { start, end: endOf(start, length) }
  if (end !== undefined) {
    return { start: epochUnit(end) === 's' ? end - Math.ceil(length / 1000) : end - length, end }
  }
  const startedAt = Math.floor(now())
  return { start: startedAt, end: startedAt + length }
}

/** A timestamp that can be counted from; fractions are refused by the endpoint and left alone here. */
function epochOf(value: Json | undefined): number | undefined {
  const epoch = typeof value === 'string' ? readMs(value) : value
  return typeof epoch === 'number' && Number.isSafeInteger(epoch) ? epoch : undefined
}

/** The end of a call that lasts so long, in the unit of its start; a part of a second is rounded up. */
export function endOf(start: number, lengthMs: number): number {
  return epochUnit(start) === 's'
    ? Math.ceil((epochToMs(start) + lengthMs) / 1000)
    : start + Math.ceil(lengthMs)
}
