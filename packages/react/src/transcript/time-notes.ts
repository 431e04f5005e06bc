import type { SegmentRecord } from '@call-timeline/core'
import type { TranscriptMessages } from '../messages/transcript-messages.ts'

/** Where the time of a row comes from, in words; nothing for one that was reported. */
export function timeNotes(
  { provenance, pinned, span }: SegmentRecord,
  { rowTimes, pinned: pinnedWord }: TranscriptMessages,
): readonly string[] {
  if (span === undefined) return []
  return [
    ...(provenance === 'reported' || provenance === 'missing' ? [] : [rowTimes[provenance]]),
    ...(pinned ? [pinnedWord] : []),
  ]
}
