import type { CallDraft, JsonObject } from '@call-timeline/schema'
import type { CallOutline, OutlineLine, OutlineTool, OutlineTurn } from '../../outline/outline.ts'
import { synthesise } from '../synthesise.ts'

/** What a preset needs of the world. */
export interface PresetOptions {
  readonly newId: () => string
  /** The time now, Unix ms: when the call starts. */
  readonly now: () => number
  /** Same seed, same times; 1 when absent. */
  readonly seed?: number | string
}

/** A call to start from. All people, numbers and addresses in it are made up. */
export interface CallPreset {
  /** Stable, such as `slow_tool`. */
  readonly id: string
  readonly label: string
  /** What the call shows, in one sentence. */
  readonly description: string
  /** The call as it would be written down, to be shown or changed before it is made. */
  readonly outline: CallOutline
  build(options: PresetOptions): CallDraft
}

/** A preset as it is written. */
export type PresetSpec = Omit<CallPreset, 'build' | 'outline'> & {
  readonly fields?: JsonObject
  readonly lines: readonly OutlineLine[]
}

/** A preset from its lines; an ordinary inbound phone call where its fields say nothing else. */
export function preset({ id, label, description, fields, lines }: PresetSpec): CallPreset {
  const outline: CallOutline = {
    fields: {
      call_type: 'phone_call',
      recording_url: `https://recordings.example.com/presets/${id}.wav`,
      caller_phone_number: '+12025550143',
      call_status: 'call_ended',
      disconnection_reason: 'user_hangup',
      call_successful: true,
      user_sentiment: 'neutral',
      ...fields,
    },
    pace: {},
    lines,
  }
  return {
    id,
    label,
    description,
    outline,
    build: ({ newId, now, seed }) =>
      synthesise(outline, {
        newId,
        now,
        locale: 'en',
        origin: label,
        ...(seed === undefined ? {} : { seed }),
      }),
  }
}

/** Something that the caller says. */
export function user(text: string, rest: Partial<OutlineTurn> = {}): OutlineTurn {
  return { kind: 'turn', role: 'user', text, ...rest }
}

/** Something that the agent says. */
export function agent(text: string, rest: Partial<OutlineTurn> = {}): OutlineTurn {
  return { kind: 'turn', role: 'agent', text, ...rest }
}

/** Nothing for a while, or with a negative time both at once; ms. */
export function pause(ms: number): OutlineLine {
  return { kind: 'pause', ms }
}

/** A move to another node. */
export function node(to: string, reason?: string): OutlineLine {
  return { kind: 'node', to, ...(reason === undefined ? {} : { reason }) }
}

/** A tool that answers after `durationMs`. */
export function tool(name: string, params: JsonObject, result: JsonObject, durationMs: number): OutlineTool {
  return { kind: 'tool', name, params, answer: { status: 'ok', result, durationMs } }
}

/** A tool that fails after `durationMs`. */
export function failingTool(
  name: string,
  params: JsonObject,
  error: string,
  durationMs: number,
): OutlineTool {
  return { kind: 'tool', name, params, answer: { status: 'error', error, durationMs } }
}
