import type { Json } from '@call-timeline/schema'
import { timedWords } from '../../drag/movers/words-of-turn.ts'
import type { Editor } from '../../editor/editor.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { timeOf } from '../../times/current-times.ts'
import { timeRefusal } from '../../times/time-input.ts'
import { removeBetween } from '../../times/warp-wire.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse } from '../define-command.ts'
import { warpCall } from './warp-call.ts'

/** Arguments of `closeGap`: a stretch in which nobody speaks, ms from the start of the call. */
export interface CloseGapArgs {
  readonly fromMs: number
  readonly toMs: number
}

/**
 * Takes a stretch of silence out of the call: everything after it moves up, in every lane. A turn or a tool
 * that goes on over it gets shorter; a transition in it comes to its start. The call gets shorter, and its
 * recording is noted to be out of step.
 */
export const closeGap: Command<CloseGapArgs> = defineCommand<CloseGapArgs>({
  id: 'timing.closeGap',
  label: 'Close gap',
  plan(editor, args) {
    const reason = timeRefusal('The start of the gap', args.fromMs) ?? timeRefusal('Its end', args.toMs)
    if (reason !== undefined) return refuse(reason)
    const gap = { startMs: Math.ceil(args.fromMs), endMs: Math.ceil(args.toMs) }
    if (gap.endMs <= gap.startMs) return refuse('The gap has to end after it starts.')
    if (isSpokenIn(editor, gap)) {
      return refuse('Somebody speaks in this stretch. Choose one in which nobody does.')
    }
    if (hasToolIn(editor, gap)) {
      return refuse('A tool starts or ends in this stretch. Choose one before or after it.')
    }
    return warpCall(editor, {
      label: 'Close gap',
      warp: removeBetween(gap.startMs, gap.endMs),
      shift: { atMs: gap.startMs, byMs: gap.startMs - gap.endMs },
    })
  },
})

function isSpokenIn(editor: Editor, gap: Span): boolean {
  return editor.order().some((id) => {
    const lane = editor.time.laneOf(id)
    const record = lane === 'user' || lane === 'agent' ? editor.segment(id) : undefined
    if (!record) return false
    // A word may reach out of its turn.
    if (wordsOf(record.wire).some((word) => isWordIn(word, gap))) return true
    // Without words a turn may be spoken at any time of it.
    return record.span !== undefined && touches(record.span, gap) && timedWords(record).length === 0
  })
}

function isWordIn(word: Json, gap: Span): boolean {
  const startMs = timeOf(word, 'start_ms')
  const endMs = timeOf(word, 'end_ms')
  return startMs !== undefined && endMs !== undefined && touches({ startMs, endMs }, gap)
}

function hasToolIn(editor: Editor, gap: Span): boolean {
  const isWithin = (ms: number): boolean => ms > gap.startMs && ms < gap.endMs
  return editor.time
    .within('tool', gap.startMs, gap.endMs)
    .some(({ span, inferred }) => !inferred && (isWithin(span.startMs) || isWithin(span.endMs)))
}

function touches({ startMs, endMs }: Span, gap: Span): boolean {
  const isMoment = startMs === endMs && startMs > gap.startMs
  return startMs < gap.endMs && (endMs > gap.startMs || isMoment)
}
