import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { WORDS_PER_MINUTE } from '../../speech/pace.ts'
import { speechLengthMs } from '../../speech/plan-speech.ts'
import type { Command } from '../command.ts'
import { defineCommand, will } from '../define-command.ts'
import { timelineRefusal } from '../find-segment.ts'
import { addRows } from './add-rows.ts'
import { fitIn, insertionPoint } from './insertion-point.ts'

/** Arguments of `addTurn`. */
export interface AddTurnArgs {
  readonly role: 'user' | 'agent'
  readonly text?: string
  /** The row that it follows; the selection when absent, and the end of the list without one. */
  readonly after?: SegmentId
}

const REPLY_MS: Readonly<Record<AddTurnArgs['role'], number>> = { agent: 900, user: 600 }
const SAME_SPEAKER_PAUSE_MS = 300
const EMPTY_TURN_MS = 1000

/** Adds something said, with times after what it follows and as long as its text takes to say. */
export const addTurn: Command<AddTurnArgs> = defineCommand<AddTurnArgs>({
  id: 'timeline.addTurn',
  label: 'Add turn',
  plan(editor, { role, text = '', after }) {
    const refusal = timelineRefusal(editor)
    if (refusal) return refusal
    const point = insertionPoint(editor, after)
    const before = point.after === undefined ? undefined : editor.segment(point.after)
    const pauseMs = !before
      ? 0
      : ownValue(before.wire, 'role') === role
        ? SAME_SPEAKER_PAUSE_MS
        : REPLY_MS[role]
    const lengthMs =
      text === ''
        ? EMPTY_TURN_MS
        : speechLengthMs(text, { locale: editor.locale, wordsPerMinute: WORDS_PER_MINUTE[role] })
    const { startMs, endMs } = fitIn(point, pauseMs, lengthMs)
    return will(() =>
      addRows(editor, `Add ${role} turn`, point.after, [{ role, text, start_ms: startMs, end_ms: endMs }]),
    )
  },
})
