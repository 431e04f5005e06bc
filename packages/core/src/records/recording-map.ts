import type { RecordingShift } from '@call-timeline/schema'

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
