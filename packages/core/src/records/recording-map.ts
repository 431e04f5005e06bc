import type { RecordingShift } from '@call-timeline/schema'
import type { CallRecord } from './records.ts'

/**
 * Where in the recording a moment of the call is, both in ms. A moment in room that was made is where the
 * recording was cut open. The recording itself is never changed.
 */
export function recordingTimeAt(callMs: number, shifts: readonly RecordingShift[] = []): number {
  return shifts.reduceRight((ms, { atMs, byMs }) => {
    if (byMs < 0) return ms < atMs ? ms : ms - byMs
    if (ms <= atMs) return ms
    return Math.max(atMs, ms - byMs)
  }, callMs)
}

/** Where in the call a moment of the recording is, both in ms; of a stretch that was taken out, where it was. */
export function callTimeAt(recordingMs: number, shifts: readonly RecordingShift[] = []): number {
  return shifts.reduce((ms, { atMs, byMs }) => {
    if (ms < atMs) return ms
    return byMs < 0 ? Math.max(atMs, ms + byMs) : ms + byMs
  }, recordingMs)
}

/**
 * The shifts with one more behind them. Room that is made where room was just made is one, and taking it back
 * leaves none, so that moving out and back is nothing.
 */
function withShift(shifts: readonly RecordingShift[], shift: RecordingShift): readonly RecordingShift[] {
  const last = shifts.at(-1)
  const reachMs = shift.atMs + Math.max(0, -shift.byMs)
  const isWithin = last && shift.atMs >= last.atMs && reachMs <= last.atMs + last.byMs
  if (!last || !isWithin) return shift.byMs === 0 ? shifts : [...shifts, shift]
  const byMs = last.byMs + shift.byMs
  return [...shifts.slice(0, -1), ...(byMs === 0 ? [] : [{ ...last, byMs }])]
}

/** The call as it is once it has parted from its recording by one more shift. */
export function shiftedCall(call: CallRecord, shift: RecordingShift): CallRecord {
  const { recordingShifts: before = [], ...rest } = call
  const recordingShifts = withShift(before, shift)
  return recordingShifts.length === 0 ? rest : { ...rest, recordingShifts }
}

/** The shifts of a saved draft; what cannot be read, as in a draft that somebody else wrote, is left out. */
export function readShifts(saved: unknown): readonly RecordingShift[] {
  return Array.isArray(saved) ? saved.filter(isShift) : []
}

function isShift(value: unknown): value is RecordingShift {
  return (
    typeof value === 'object' &&
    value !== null &&
    'atMs' in value &&
    'byMs' in value &&
    Number.isFinite(value.atMs) &&
    Number.isFinite(value.byMs)
  )
}
