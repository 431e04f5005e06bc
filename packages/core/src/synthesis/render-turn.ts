import type { JsonObject } from '@call-timeline/schema'
import type { OutlineTurn } from '../outline/outline.ts'
import type { PlacedTurn } from './place-turn.ts'
import type { RenderedRow } from './rendered-row.ts'
import { plannedRows, wordRows } from './word-rows.ts'
import { timeFields, type WrittenTimes, writtenTimes } from './written-times.ts'

/** What follows for a turn from the turns around it. */
export interface TurnFacts {
  /** From the end of the user's speech to this turn, in ms; 0 when it answers nothing. */
  readonly waitedMs: number
  /** When the other one cut in, in ms from the start of the call. */
  readonly cutInMs: number | undefined
}

/**
 * The row of a turn. Of a turn that was cut `text` and `words` hold what was heard, as providers send it
 * (LiveKit, Vapi, ElevenLabs), and the rest stands in `metadata.unspoken_text`, a key that the endpoint keeps.
 * Only the agent's is marked `interrupted`: on user rows that means different things to different senders.
 */
export function renderTurn(line: OutlineTurn, turn: PlacedTurn, facts: TurnFacts): RenderedRow {
  const { role, text, times, row } = line
  const written = writtenTimes(times, row)
  const hasWrittenWords = line.words !== undefined && line.words.length > 0
  const words = line.words === undefined ? plannedRows(turn.words) : wordRows(line.words)
  const metadata = { ...derivedMetadata(line, facts), ...line.metadata }
  const isCarriedByWords = hasWrittenWords && times === undefined
  return {
    wire: {
      role,
      text,
      ...(isCarriedByWords || isComplete(written) ? {} : { start_ms: turn.startMs, end_ms: turn.endMs }),
      ...timeFields(times),
      ...(words.length > 0 || line.words !== undefined ? { words } : {}),
      ...(line.metadata !== undefined || Object.keys(metadata).length > 0 ? { metadata } : {}),
      ...row,
    },
    provenance: isCarriedByWords || isComplete(written) ? 'manual' : 'derived',
    words: line.words === undefined ? 'derived' : 'manual',
  }
}

function derivedMetadata({ role, cut }: OutlineTurn, { waitedMs, cutInMs }: TurnFacts): JsonObject {
  return {
    ...(role === 'agent' && waitedMs > 0 ? { e2e_latency: waitedMs } : {}),
    ...(cut !== undefined && role === 'agent'
      ? { interrupted: true, ...(cutInMs === undefined ? {} : { interrupted_at_ms: cutInMs }) }
      : {}),
    ...(cut !== undefined && cut.tail !== '' ? { unspoken_text: cut.tail } : {}),
  }
}

/** Whether the writer gave a start and an end or a length: then nothing is added. */
function isComplete({ startMs, endMs, durationMs }: WrittenTimes): boolean {
  return startMs !== undefined && (endMs !== undefined || durationMs !== undefined)
}
