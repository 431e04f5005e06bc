import type { OutlinePace } from '../outline/outline.ts'
import { WORDS_PER_MINUTE } from '../speech/pace.ts'

/** How fast a call goes, with nothing left open; ms unless said otherwise. */
export interface CallPace {
  readonly seed: number | string
  readonly wordsPerMinute: Readonly<Record<Speaker, number>>
  /** From the end of the other's speech to the reply. */
  readonly replyMs: Readonly<Record<Speaker, number>>
  readonly toolMs: number
}

/** Who can speak. */
export type Speaker = 'user' | 'agent'

/** When the first thing is said, from the start of the call. */
export const FIRST_TURN_MS = 400
/** Between two turns of the same speaker. */
export const SAME_SPEAKER_MS = 300
/** From the end of what was said to the call of a tool. */
export const TOOL_DELAY_MS = 150
/** From the end of what happened to a move in the flow. */
export const NODE_DELAY_MS = 50
/** How long before the end of the interrupted word the other one begins; more than the 200 ms by which an interruption is told from a quick reply. */
export const CUT_IN_MS = 300
/** A tool that takes longer has the agent say that it is at work. */
export const FILLER_AFTER_MS = 2000

const REPLY_MS: Readonly<Record<Speaker, number>> = { agent: 900, user: 600 }
const TOOL_MS = 800
const LONGEST_MS = 1e9

/** The pace that an outline asks for, with the usual where it says nothing; a seed that is given here wins. */
export function callPace(written: OutlinePace, seed: number | string | undefined): CallPace {
  return {
    seed: seed ?? written.seed ?? 1,
    wordsPerMinute: {
      agent: rate(written.agentWpm, WORDS_PER_MINUTE.agent),
      user: rate(written.userWpm, WORDS_PER_MINUTE.user),
    },
    replyMs: {
      agent: lengthOr(written.agentReplyMs, REPLY_MS.agent),
      user: lengthOr(written.userReplyMs, REPLY_MS.user),
    },
    toolMs: lengthOr(written.toolMs, TOOL_MS),
  }
}

/** A length as whole ms from 0, or the usual one when it cannot be one. */
export function lengthOr(ms: number | undefined, usual: number): number {
  return ms === undefined || !Number.isFinite(ms) ? usual : Math.min(LONGEST_MS, Math.max(0, Math.ceil(ms)))
}

/** A pause as whole ms, negative ones included; 0 when it is no number. */
export function pauseOf(ms: number): number {
  return Number.isFinite(ms) ? Math.max(-LONGEST_MS, Math.min(LONGEST_MS, Math.round(ms))) : 0
}

function rate(wordsPerMinute: number | undefined, usual: number): number {
  return wordsPerMinute !== undefined && wordsPerMinute > 0 && Number.isFinite(wordsPerMinute)
    ? wordsPerMinute
    : usual
}
