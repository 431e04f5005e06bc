import { coerceBoolean, spokenText, wordSpan } from '@call-timeline/schema/convert'
import { isList, ownValue } from '../../json/json-path.ts'
import { comparePlaces } from '../../records/position.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { tokenOf } from '../../words/timed-word.ts'
import { isEstimated, type ReportedMs, readReported, usableMs, usableSpan } from '../usable-time.ts'
import { joinStretches, type Stretch } from './stretch.ts'

/** Who speaks. */
export type Side = 'user' | 'agent'

/** The durations that a pipeline notes on a turn; each only on the side that it belongs to. */
export interface ReportedTimes {
  readonly e2eLatency: ReportedMs
  readonly llmFirstToken: ReportedMs
  readonly ttsFirstAudio: ReportedMs
  readonly sttDelay: ReportedMs
}

/** What the figures need to know of one spoken turn. */
export interface Turn {
  readonly id: SegmentId
  readonly position: string
  readonly side: Side
  /** When it speaks: disjoint, in order; empty when nothing tells. */
  readonly speech: readonly Stretch[]
  /** From its first speech to its last; 0 without any. */
  readonly startMs: number
  readonly endMs: number
  /** Whether it says anything at all. */
  readonly speaks: boolean
  readonly wordCount: number
  /** How many times it has or should have: one for each word, or one for all without words. */
  readonly timeCount: number
  readonly estimatedCount: number
  readonly reported: ReportedTimes
  /** An agent turn that is said to have been cut short. */
  readonly interrupted: boolean
  readonly interruptedAtMs: number | undefined
}

/** Counts the words of a text that has no list of words. */
export type CountWords = (text: string) => number

/** The turn of a segment; undefined for one that is no speech. */
export function turnFrom(record: SegmentRecord, countWords: CountWords): Turn | undefined {
  const { id, position, wire } = record
  const side = ownValue(wire, 'role')
  if (side !== 'user' && side !== 'agent') return undefined
  const words = timedWords(record)
  const span = usableSpan(record.span)
  const whole = span && span.endMs > span.startMs ? [wholeTurn(record, span.startMs, span.endMs)] : []
  const speech = words.speech.length > 0 ? words.speech : whole
  const text = spokenText(wire)
  const isByWords = words.count > 0
  return {
    id,
    position,
    side,
    speech,
    startMs: speech[0]?.startMs ?? 0,
    endMs: speech.at(-1)?.endMs ?? 0,
    speaks: speech.length > 0 || text.trim() !== '',
    wordCount: isByWords ? words.spoken : countWords(text),
    timeCount: isByWords ? words.count : 1,
    estimatedCount: isByWords ? words.estimated : Number(!span || isEstimated(record.provenance)),
    reported: reportedOf(record, side),
    ...interruptionOf(record, side),
  }
}

/** Order of two turns: by start, then by place in the list. */
export function compareTurns(a: Turn, b: Turn): number {
  return a.startMs - b.startMs || comparePlaces(a, b)
}

/** The other side of a conversation. */
export function otherSide(side: Side): Side {
  return side === 'user' ? 'agent' : 'user'
}

function timedWords(record: SegmentRecord): {
  readonly speech: readonly Stretch[]
  readonly count: number
  readonly spoken: number
  readonly estimated: number
} {
  const words = ownValue(record.wire, 'words')
  if (!isList(words)) return { speech: [], count: 0, spoken: 0, estimated: 0 }
  const stretches: Stretch[] = []
  let spoken = 0
  let estimated = 0
  for (const [index, word] of words.entries()) {
    const span = usableSpan(wordSpan(word))
    const known = span !== undefined && !isEstimated(record.words[index]?.provenance ?? record.provenance)
    if (!known) estimated += 1
    if (tokenOf(word).trim() !== '') spoken += 1
    if (!span || span.endMs <= span.startMs) continue
    stretches.push({ startMs: span.startMs, endMs: span.endMs, startKnown: known, endKnown: known })
  }
  return { speech: joinStretches(stretches), count: words.length, spoken, estimated }
}

function wholeTurn({ provenance }: SegmentRecord, startMs: number, endMs: number): Stretch {
  const known = !isEstimated(provenance)
  return { startMs, endMs, startKnown: known, endKnown: known }
}

function reportedOf({ wire }: SegmentRecord, side: Side): ReportedTimes {
  const metadata = ownValue(wire, 'metadata')
  const read = (owner: Side, key: string): ReportedMs =>
    owner === side ? readReported(ownValue(metadata, key)) : 'absent'
  return {
    e2eLatency: read('agent', 'e2e_latency'),
    llmFirstToken: read('agent', 'llm_node_ttft'),
    ttsFirstAudio: read('agent', 'tts_node_ttfb'),
    sttDelay: read('user', 'stt_node_ttfb'),
  }
}

function interruptionOf({ wire }: SegmentRecord, side: Side): Pick<Turn, 'interrupted' | 'interruptedAtMs'> {
  const metadata = ownValue(wire, 'metadata')
  // On user turns senders disagree on what it means.
  const said = side === 'agent' ? coerceBoolean(ownValue(metadata, 'interrupted') ?? false) : undefined
  return {
    interrupted: said?.ok === true && said.value,
    interruptedAtMs: side === 'agent' ? usableMs(ownValue(metadata, 'interrupted_at_ms')) : undefined,
  }
}
