import type { OutlineTurn } from '../outline/outline.ts'
import type { Span } from '../records/span.ts'
import { fitSpeech, type PlannedWord, planSpeech, type SpeechOptions } from '../speech/plan-speech.ts'
import { seedOf } from '../speech/seeded-random.ts'
import { type CallClock, later, otherOf } from './clock.ts'
import {
  type CallPace,
  CUT_IN_MS,
  FIRST_TURN_MS,
  lengthOr,
  SAME_SPEAKER_MS,
  type Speaker,
  TOOL_DELAY_MS,
} from './pace.ts'
import { wordRows } from './word-rows.ts'
import { spanOfWrittenWords, writtenStart, writtenTimes } from './written-times.ts'

/** When a turn is said, and its words. */
export interface PlacedTurn extends Span {
  readonly words: readonly PlannedWord[]
}

/** How a call is spoken. */
export interface Voice {
  readonly pace: CallPace
  readonly locale: string
}

/** Where a turn goes: by its written times, else after what came before. `haste` below 1 shortens what nobody wrote. */
export function placeTurn(line: OutlineTurn, clock: CallClock, voice: Voice, haste: number): PlacedTurn {
  const written = writtenTimes(line.times, line.row)
  const ofWords = line.words === undefined ? undefined : spanOfWrittenWords(wordRows(line.words))
  const { endMs } = written
  const naturalStartMs = turnStart(line.role, clock, voice.pace, haste)
  const startMs = writtenStart(written) ?? ofWords?.startMs ?? naturalStartMs
  const untilMs = endMs ?? (written.durationMs === undefined ? ofWords?.endMs : startMs + written.durationMs)
  const speech = speechOptions(line, voice)
  if (untilMs !== undefined && writtenStart(written) === undefined && ofWords === undefined) {
    return placeBefore(line.text, startMs, untilMs, speech)
  }
  if (untilMs !== undefined) return placeBetween(line.text, { startMs, endMs: untilMs }, speech)
  const natural = planSpeech(line.text, startMs, speech)
  if (haste >= 1) return { ...natural.span, words: natural.words }
  const lengthMs = Math.max(1, Math.round((natural.span.endMs - startMs) * haste))
  return placeBetween(line.text, { startMs, endMs: startMs + lengthMs }, speech)
}

function speechOptions({ role, text }: OutlineTurn, { pace, locale }: Voice): SpeechOptions {
  // By what is said, not by its place: a turn that is put in changes the times of no other one's words.
  return { locale, wordsPerMinute: pace.wordsPerMinute[role], seed: seedOf(pace.seed, `${role}/${text}`) }
}

function placeBetween(text: string, span: Span, speech: SpeechOptions): PlacedTurn {
  const isTimed = span.endMs > span.startMs && span.startMs >= 0
  return { ...span, words: isTimed ? fitSpeech(text, span, speech).words : [] }
}

/** Only the end was written: a turn that would start behind it takes its usual time before it. */
function placeBefore(text: string, startMs: number, endMs: number, speech: SpeechOptions): PlacedTurn {
  if (startMs < endMs) return placeBetween(text, { startMs, endMs }, speech)
  const { span } = planSpeech(text, 0, speech)
  return placeBetween(text, { startMs: Math.max(0, endMs - span.endMs), endMs }, speech)
}

function turnStart(role: Speaker, clock: CallClock, pace: CallPace, haste: number): number {
  const floorMs = Math.max(clock.rowStartMs, clock.spokenMs[role] ?? 0)
  const { cut, pauseMs, lineEndMs } = clock
  if (pauseMs !== undefined) return Math.max(floorMs, (lineEndMs ?? 0) + pauseMs)
  if (cut !== undefined && cut.speaker !== role) return Math.max(floorMs, cut.atMs)
  return Math.max(floorMs, replyStart(role, clock, pace, haste))
}

function replyStart(role: Speaker, clock: CallClock, pace: CallPace, haste: number): number {
  const replyMs = Math.round(pace.replyMs[role] * haste)
  const own = clock.spokenMs[role]
  const other = clock.spokenMs[otherOf(role)]
  const afterOwn = own === undefined ? undefined : own + Math.round(SAME_SPEAKER_MS * haste)
  // The usual delay of a tool is part of a reply's: a call in between adds the time that the tool ran.
  const afterTool =
    clock.answeredMs === undefined
      ? undefined
      : clock.answeredMs + Math.max(0, replyMs - (role === 'agent' ? Math.round(TOOL_DELAY_MS * haste) : 0))
  const hasReplied = clock.lastSpeaker === role
  const afterOther = other === undefined || hasReplied ? undefined : other + replyMs
  return later(later(afterOwn, afterOther), afterTool) ?? FIRST_TURN_MS
}

/** When the other one cuts in on the last word of a turn. */
export function cutInMs({ cut }: OutlineTurn, { startMs, endMs, words }: PlacedTurn): number {
  const firstWordEndMs = words[0]?.span.endMs ?? startMs
  // Never before the turn has been heard at all.
  const earliestMs = Math.min(endMs, Math.max(startMs + 1, words.length > 1 ? firstWordEndMs : startMs + 1))
  return Math.max(earliestMs, endMs - lengthOr(cut?.beforeEndMs, CUT_IN_MS))
}
