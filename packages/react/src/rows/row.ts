import type { Json } from '@call-timeline/schema'
import { wordSpan } from '@call-timeline/schema/convert'
import { readList, readNumber, readObject, readOwn, readText } from './read-json.ts'

/** Who speaks. */
export type Voice = 'agent' | 'user'

/** One word as a row shows it; its index is its place in `words`. */
export interface RowWord {
  readonly text: string
  /** ms from the start of the call; undefined when it cannot be read. */
  readonly startMs: number | undefined
  readonly endMs?: number | undefined
  /** How sure the transcriber was, as it says: from 0 to 1 as a rule. Undefined when it does not say. */
  readonly confidence?: number | undefined
}

/** Something that was said. */
export interface SpeechRow {
  readonly kind: 'speech'
  readonly voice: Voice
  /** What `text` says, else the words joined; undefined when there is neither. */
  readonly text: string | undefined
  readonly words: readonly RowWord[]
  /** Whether the agent was cut off. On user rows integrations mean different things by the flag. */
  readonly interrupted: boolean
  readonly interruptedAtMs: number | undefined
  /** `unspoken_text`: what was meant to be said after the cut and was not; undefined when blank. */
  readonly unspoken: string | undefined
  /** `e2e_latency` as the agent reported it; ms. */
  readonly latencyMs: number | undefined
}

/** A tool call, or its result. */
export interface ToolRow {
  readonly kind: 'call' | 'result'
  readonly name: string | undefined
  readonly params: Json | undefined
  readonly result: Json | undefined
  readonly failed: boolean
  readonly error: string | undefined
}

/** The agent moves from one node of its flow to another. */
export interface NodeRow {
  readonly kind: 'node'
  readonly from: string | undefined
  readonly to: string | undefined
  readonly reason: string | undefined
}

/** An item that is no segment, or whose role nobody knows. */
export interface UnknownRow {
  readonly kind: 'unknown'
  readonly isObject: boolean
  /** The role as given, when it is a text. */
  readonly role: string | undefined
  readonly text: string | undefined
}

/** One item of `transcript_with_tool_calls`, read for showing: whatever cannot be read is left out. */
export type Row = SpeechRow | ToolRow | NodeRow | UnknownRow

/** Reads an item of the payload. Never throws, whatever the item is. */
export function readRow(wire: Json): Row {
  const role = readText(wire, 'role')
  switch (role) {
    case 'agent':
    case 'user':
      return readSpeech(wire, role)
    case 'agent_function':
      return readTool(wire, 'call')
    case 'agent_result':
      return readTool(wire, 'result')
    case 'node_transition': {
      const node = readObject(wire, 'node')
      return {
        kind: 'node',
        from: readText(node, 'from') ?? readText(node, 'from_node'),
        to: readText(node, 'to'),
        reason: readText(node, 'reason'),
      }
    }
    default:
      return {
        kind: 'unknown',
        isObject: typeof wire === 'object' && wire !== null && !Array.isArray(wire),
        role,
        text: readText(wire, 'text'),
      }
  }
}

function readSpeech(wire: Json, voice: Voice): SpeechRow {
  const metadata = readObject(wire, 'metadata')
  const words = readList(wire, 'words').map((word) => {
    const span = wordSpan(word)
    return {
      text: readText(word, 'word') ?? '',
      startMs: span?.startMs,
      endMs: span?.endMs,
      confidence: readNumber(word, 'confidence'),
    }
  })
  const unspoken = readText(metadata, 'unspoken_text')?.trim()
  const joined = words.length > 0 ? words.map((word) => word.text).join(' ') : undefined
  const isAgent = voice === 'agent'
  return {
    kind: 'speech',
    voice,
    text: readText(wire, 'text') ?? joined,
    words,
    interrupted: isAgent && readOwn(metadata, 'interrupted') === true,
    interruptedAtMs: isAgent ? readNumber(metadata, 'interrupted_at_ms') : undefined,
    unspoken: unspoken === '' ? undefined : unspoken,
    latencyMs: isAgent ? readNumber(metadata, 'e2e_latency') : undefined,
  }
}

function readTool(wire: Json, kind: ToolRow['kind']): ToolRow {
  const tool = readObject(wire, 'tool')
  const error = readText(tool, 'error')
  return {
    kind,
    name: readText(tool, 'name'),
    params: readOwn(tool, 'params'),
    result: readOwn(tool, 'result'),
    failed: readOwn(tool, 'is_error') === true,
    error: error === '' ? undefined : error,
  }
}
