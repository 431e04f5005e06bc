import { wordSpan } from '@call-timeline/schema/convert'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { growToHold } from '../../times/grow-to-hold.ts'
import { insertAt } from '../../times/warp-wire.ts'
import { envelope, placeWords } from '../../words/place-words.ts'
import { paceOf, spokenRun } from '../../words/speaking-pace.ts'
import { type TimedWord, timedWords } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, type Refusal, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'
import { type CallRecords, type WarpedCall, warpedCall } from '../timing/warp-call.ts'
import { hasUntimed, NO_PLACE, type UntimedRun, untimedRuns, withRuns } from './untimed-run.ts'

/** Arguments of commands that give time to words of one turn. */
export interface UntimedWordsArgs {
  readonly id: SegmentId
}

/**
 * Gives the words of a text that have no time the time that they need: the turn gets longer, and everything
 * after in the call moves on. Nothing pinned is moved.
 */
export const makeRoomForWords: Command<UntimedWordsArgs> = defineCommand<UntimedWordsArgs>({
  id: 'words.makeRoom',
  label: 'Make room for words',
  plan(editor, { id }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const room = roomForWords(editor, found.record, editor.locale, editor.newId)
    if (!room.ok) return room
    return will(() =>
      editor.commit('Make room for words', (tx) => {
        for (const record of room.records) tx.put(record)
        if (room.call !== tx.call()) tx.setCall(room.call)
      }),
    )
  },
})

/** What `makeRoomForWords` comes to, found without doing it: the segments and the call that are otherwise. */
export function roomForWords(
  source: CallRecords,
  record: SegmentRecord,
  locale: string,
  newId: () => string,
): WarpedCall | Refusal {
  const { id, wire } = record
  const changed = new Map<SegmentId, SegmentRecord>()
  let call = source.call()
  const now: CallRecords = {
    call: () => call,
    order: source.order,
    segment: (each) => changed.get(each) ?? source.segment(each),
  }
  const count = isObject(wire) ? untimedRuns(wire, timedWords(record), locale).length : 0
  if (count === 0) return refuse('Every word of this turn has a time.')
  // From the last on: what is put in before moves what is behind.
  for (let index = count - 1; index >= 0; index -= 1) {
    const step = roomForRun(now, id, index, locale, newId)
    if (!step.ok) return step
    for (const each of step.records) changed.set(each.id, each)
    call = step.call
  }
  if (hasUntimed(now.segment(id), locale)) return refuse(NO_PLACE)
  return { ok: true, records: [...changed.values()], call }
}

function roomForRun(
  source: CallRecords,
  id: SegmentId,
  index: number,
  locale: string,
  newId: () => string,
): WarpedCall | Refusal {
  const record = source.segment(id)
  if (!record || !isObject(record.wire)) return refuse('This item is no longer in the call.')
  const words = timedWords(record)
  const run = untimedRuns(record.wire, words, locale)[index]
  const room = run && roomOf(record, words, run)
  if (!run || !room) return refuse('No word of this turn has a time. Set the times of one first.')
  const wantedMs = spokenRun(run.tokens, paceOf(words, locale)).totalMs
  const byMs = Math.max(0, wantedMs - (room.endMs - room.startMs))
  const bounds = { ...room, endMs: room.endMs + byMs }
  if (byMs === 0)
    return { ok: true, records: [filled(record, run, bounds, locale, newId)], call: source.call() }
  const warped = warpedCall(source, insertAt(room.endMs, byMs), { atMs: room.endMs, byMs })
  if (!warped.ok) return warped
  const moved = warped.records.find((each) => each.id === id) ?? record
  const others = warped.records.filter((each) => each.id !== id)
  return { ...warped, records: [...others, filled(moved, run, bounds, locale, newId)] }
}

/** The silence where a run belongs; of no length where there is none. */
function roomOf({ span }: SegmentRecord, words: readonly TimedWord[], run: UntimedRun): Span | undefined {
  const before = words.slice(0, run.wordsBefore).findLast(({ wire }) => wordSpan(wire))
  const after = words.slice(run.wordsBefore).find(({ wire }) => wordSpan(wire))
  const beforeEnd = before && wordSpan(before.wire)?.endMs
  const afterStart = after && wordSpan(after.wire)?.startMs
  const startMs = beforeEnd ?? span?.startMs ?? afterStart
  const endMs = afterStart ?? span?.endMs ?? beforeEnd
  if (startMs === undefined || endMs === undefined) return undefined
  return { startMs: Math.min(startMs, endMs), endMs }
}

function filled(
  record: SegmentRecord,
  run: UntimedRun,
  bounds: Span,
  locale: string,
  newId: () => string,
): SegmentRecord {
  const { wire } = record
  if (!isObject(wire)) return record
  const before = timedWords(record)
  const { words } = placeWords(withRuns(before, [run]), { bounds, pace: () => paceOf(before, locale), newId })
  const next = { ...wire, words: words.map((word) => word.wire) }
  const reach = envelope(words)
  return reviseSegment(record, {
    wire: reach ? growToHold(next, reach) : next,
    words: words.map(({ note }) => note),
    newId,
  })
}
