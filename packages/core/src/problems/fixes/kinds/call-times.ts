import type { Json } from '@call-timeline/schema'
import {
  derivedDurationMs,
  type EpochUnit,
  epochToMs,
  epochUnit,
  msToEpoch,
  readMs,
} from '@call-timeline/schema/convert'
import { type Refusal, refuse } from '../../../commands/define-command.ts'
import { isObject } from '../../../json/json-path.ts'
import { hasValue } from '../../../times/current-times.ts'
import { type Change, type FixKind, type FixSite, fix, own } from '../fix-kind.ts'

const NO_START = 'The start of the call cannot be read. Correct it first.'
const NO_TIMES = 'No item of the call has a time to go by.'

/** The call ends with the last item of its timeline. */
export const endFromTimeline: FixKind = fix('end_from_timeline', 'End it with its last item', (site) => {
  const lastMs = site.view.lastEndMs()
  if (lastMs === undefined || lastMs <= 0) return refuse(NO_TIMES)
  return endAfter(site, site.view.call().wire, lastMs)
})

/** The call ends as long after its start as its duration says. */
export const endFromDuration: FixKind = fix('end_from_duration', 'Set the end by the duration', (site) => {
  const durationMs = readMs(site.wire.duration_ms)
  if (durationMs === undefined || durationMs <= 0) return refuse('The call has no duration to go by.')
  return endAfter(site, site.wire, durationMs)
})

/** The start, from the end and the duration, or the end and the last item. */
export const startFromEnd: FixKind = fix('start_from_end', 'Set the start by the end', (site) => {
  const { wire } = site
  const end = wholeEpoch(wire.end_timestamp)
  const lengthMs = readMs(wire.duration_ms) ?? site.view.lastEndMs()
  if (site.path[0] !== 'start_timestamp' || end === undefined) return undefined
  if (lengthMs === undefined || lengthMs <= 0) return refuse(NO_TIMES)
  return own(site, { ...wire, start_timestamp: msToEpoch(epochToMs(end) - lengthMs, epochUnit(end)) })
})

/** Start and end of the call, exchanged. */
export const swapCallTimes: FixKind = fix('swap', 'Swap start and end', (site) => {
  const start = wholeEpoch(site.wire.start_timestamp)
  const end = wholeEpoch(site.wire.end_timestamp)
  if (start === undefined || end === undefined || epochUnit(start) !== epochUnit(end)) return undefined
  return own(site, { ...site.wire, start_timestamp: end, end_timestamp: start })
})

/** Both timestamps in ms. */
export const oneEpochUnit: FixKind = fix('one_unit', 'Use milliseconds for both', (site) => {
  const start = wholeEpoch(site.wire.start_timestamp)
  const end = wholeEpoch(site.wire.end_timestamp)
  if (start === undefined || end === undefined || epochUnit(start) === epochUnit(end)) return undefined
  const [startMs, endMs] = [epochToMs(start), epochToMs(end)]
  if (epochUnit(startMs) !== 'ms' || epochUnit(endMs) !== 'ms') return undefined
  return own(site, { ...site.wire, start_timestamp: startMs, end_timestamp: endMs })
})

/** The duration that follows from start and end. */
export const recomputeCallDuration: FixKind = fix('recompute', 'Compute it from start and end', (site) => {
  const ms = derivedDurationMs(site.wire)
  return ms === undefined || ms < 0 ? undefined : own(site, { ...site.wire, duration_ms: ms })
})

/** The end of the call behind an item that lies after it, and behind every other. */
export const extendCall: FixKind = fix('extend_call', 'Extend the call', (site) => {
  const lastMs = site.view.lastEndMs()
  if (lastMs === undefined) return refuse(NO_TIMES)
  const { wire } = site.view.call()
  const change = isObject(wire) ? endAfter({ record: undefined }, wire, lastMs) : undefined
  return change
})

function endAfter(site: Pick<FixSite, 'record'>, wire: Json, lengthMs: number): Change | Refusal | undefined {
  if (!isObject(wire)) return undefined
  const start = wholeEpoch(wire.start_timestamp)
  if (start === undefined) return refuse(NO_START)
  const unit = epochUnit(start)
  const end = endEpoch(epochToMs(start) + Math.ceil(lengthMs), unit)
  const next = { ...wire, end_timestamp: end }
  const durationMs = epochToMs(end) - epochToMs(start)
  return own(site, hasValue(wire, 'duration_ms') ? { ...next, duration_ms: durationMs } : next)
}

function endEpoch(ms: number, unit: EpochUnit): number {
  return unit === 's' ? Math.ceil(ms / 1000) : ms
}

function wholeEpoch(value: Json | undefined): number | undefined {
  const read = readMs(value)
  return read !== undefined && (typeof value !== 'number' || Number.isInteger(value)) ? read : undefined
}
