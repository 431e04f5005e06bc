import { coerceInteger } from '../../coerce/integer.ts'
import { derivedDurationMs } from '../../convert/derived.ts'
import { epochToMs, epochUnit } from '../../convert/epoch.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'

const EARLIEST_MS = Date.UTC(2010, 0, 1)
const LATEST_MS = Date.UTC(2100, 0, 1)
const TOLERANCE_MS = { s: 1000, ms: 250 } as const

interface Timestamps {
  readonly start: number | undefined
  readonly end: number | undefined
}

/** When the call took place and how long it lasted, in numbers that the endpoint takes as they come. */
export function checkTimestamps(call: JsonObject): readonly Problem[] {
  const times = { start: integer(call.start_timestamp), end: integer(call.end_timestamp) }
  return [
    ...implausible('start_timestamp', times.start),
    ...implausible('end_timestamp', times.end),
    ...mixedUnits(times),
    ...noLength(times),
    ...duration(call, times),
  ]
}

function integer(value: unknown): number | undefined {
  const coerced = coerceInteger(value)
  return coerced.ok ? coerced.value : undefined
}

function implausible(key: string, epoch: number | undefined): readonly Problem[] {
  if (epoch === undefined) return []
  const ms = epochToMs(epoch)
  if (ms >= EARLIEST_MS && ms < LATEST_MS) return []
  const message = 'This is a date before 2010 or after 2099. Send Unix time in seconds or milliseconds.'
  return [problem('implausible_epoch', [key], message)]
}

function mixedUnits({ start, end }: Timestamps): readonly Problem[] {
  if (start === undefined || end === undefined || epochUnit(start) === epochUnit(end)) return []
  const message = 'One timestamp is in seconds and the other in milliseconds. Use milliseconds for both.'
  return [problem('mixed_epoch_units', ['end_timestamp'], message)]
}

function noLength({ start, end }: Timestamps): readonly Problem[] {
  if (start === undefined || start !== end) return []
  return [
    problem('call_without_length', ['end_timestamp'], 'The call ends when it starts. Set its real end.'),
  ]
}

function duration(call: JsonObject, { start }: Timestamps): readonly Problem[] {
  const given = call.duration_ms === null ? undefined : integer(call.duration_ms)
  if (given === undefined) return []
  const path = ['duration_ms']
  if (given < 0)
    return [
      problem('negative_duration', path, 'A call cannot last less than 0. Correct it, or leave it out.'),
    ]
  const derived = derivedDurationMs(call)
  if (derived === undefined || derived < 0 || start === undefined) return []
  if (Math.abs(derived - given) <= TOLERANCE_MS[epochUnit(start)]) return []
  const message =
    'The duration is not the time from the call’s start to its end. Correct it, or leave it out.'
  return [problem('call_duration_mismatch', path, message)]
}
