import { isJsonObject, type Json, type JsonObject, type JsonPath } from '@call-timeline/schema'
import {
  codePointLength,
  derivedDurationMs,
  epochToMs,
  epochUnit,
  readMs,
  spokenText,
} from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { nearestName } from '@call-timeline/schema/rules'
import { ownValue } from '../../json/json-path.ts'
import { SEGMENTS_KEY } from '../../records/payload-shape.ts'
import type { HostProblem, HostRules } from '../host-rules.ts'

/** Something that a tool's arguments do not fit. */
export interface ParamFault {
  /** From the arguments; empty for all of them. */
  readonly path: JsonPath
  readonly message: string
}

/** What a host knows of its calls. What is absent is not checked. */
export interface HostKnowledge {
  /** The names of the tools that the agent has. */
  readonly tools?: readonly string[]
  /** The names of the nodes of the agent's flow; "start" is always one that can be left. */
  readonly nodes?: readonly string[]
  /** What the system that the call is for takes at most. */
  readonly limits?: {
    readonly maxSegments?: number
    /** Of one turn, in Unicode code points. */
    readonly maxTextLength?: number
  }
  /** How long the call's recording is, in ms. */
  readonly recordingMs?: number
  /** Checks the arguments of a tool, such as by its JSON Schema; an empty list when they fit. */
  validateParams?(tool: string, params: JsonObject): readonly ParamFault[]
}

const RECORDING_TOLERANCE_MS = 250
// Timestamps in whole seconds cut off up to a second of the call.
const SECONDS_TOLERANCE_MS = 1000
const FIRST_NODE = 'start'

/**
 * Rules from what a host knows: `unknown_tool`, `unknown_node`, `params_mismatch`, `too_many_segments`,
 * `text_over_limit`, `recording_length_mismatch`, all of them warnings. Names that resemble a known one come
 * with a fix.
 *
 * @example
 * createEditor({ draft, rules: createHostRules({ tools: ['book_table', 'cancel_table'] }), now, newId })
 */
export function createHostRules(knowledge: HostKnowledge): readonly HostRules[] {
  const { limits = {}, recordingMs } = knowledge
  const tools = knowledge.tools && namesOf(knowledge.tools)
  const nodes = knowledge.nodes && namesOf(knowledge.nodes)
  return [
    {
      name: 'names and limits',
      segment: (wire) => [
        ...(tools ? unknownTool(wire, tools) : []),
        ...(nodes ? unknownNodes(wire, nodes) : []),
        ...overLimit(wire, limits.maxTextLength),
      ],
      call: (call, { segmentCount }) => [
        ...tooMany(segmentCount, limits.maxSegments),
        ...recordingMismatch(call, recordingMs),
      ],
    },
    {
      name: 'tool arguments',
      // A validator of the host's may throw, and the rules above are none of its business.
      segment: (wire) => paramFaults(wire, knowledge),
    },
  ]
}

interface KnownNames {
  has(name: string): boolean
  nearest(name: string): string | undefined
}

function namesOf(names: readonly string[]): KnownNames {
  const known = new Set(names)
  const nearest = new Map<string, string | undefined>()
  return {
    has: (name) => known.has(name),
    nearest(name) {
      if (!nearest.has(name)) nearest.set(name, nearestName(name, known))
      return nearest.get(name)
    },
  }
}

function warning(code: string, path: JsonPath, message: string): HostProblem {
  return { code, severity: 'warning', path, message }
}

function unknownTool(wire: Json, tools: KnownNames): readonly HostProblem[] {
  const role = ownValue(wire, 'role')
  const name = ownValue(ownValue(wire, 'tool'), 'name')
  if (role !== 'agent_function' && role !== 'agent_result') return []
  if (typeof name !== 'string' || name.trim() === '' || tools.has(name)) return []
  const message =
    'The agent has no tool of this name. Correct the name, or add the tool to those that are known.'
  return [withNearest(warning('unknown_tool', ['tool', 'name'], message), tools.nearest(name))]
}

function unknownNodes(wire: Json, nodes: KnownNames): readonly HostProblem[] {
  if (ownValue(wire, 'role') !== 'node_transition') return []
  const node = ownValue(wire, 'node')
  return ['from', 'from_node', 'to'].flatMap((key) => {
    const name = ownValue(node, key)
    if (typeof name !== 'string' || nodes.has(name) || (key !== 'to' && name === FIRST_NODE)) return []
    const message =
      'The flow has no node of this name. Correct the name, or add the node to those that are known.'
    return [withNearest(warning('unknown_node', ['node', key], message), nodes.nearest(name))]
  })
}

function withNearest(problem: HostProblem, nearest: string | undefined): HostProblem {
  if (nearest === undefined) return problem
  return {
    ...problem,
    fixes: [
      {
        id: 'use_nearest',
        label: `Rename it to "${nearest}"`,
        edits: [{ path: problem.path, value: nearest }],
      },
    ],
  }
}

function overLimit(wire: Json, most: number | undefined): readonly HostProblem[] {
  if (most === undefined || !isSpeechRole(ownValue(wire, 'role'))) return []
  if (codePointLength(spokenText(wire)) <= most) return []
  return [
    warning('text_over_limit', ['text'], `Only ${most} characters of a turn are taken. Split the turn.`),
  ]
}

function tooMany(count: number, most: number | undefined): readonly HostProblem[] {
  if (most === undefined || count <= most) return []
  return [
    warning(
      'too_many_segments',
      [SEGMENTS_KEY],
      `Only ${most} items are taken. Delete or join some of them.`,
    ),
  ]
}

function recordingMismatch(call: Json, recordingMs: number | undefined): readonly HostProblem[] {
  const lengthMs = derivedDurationMs(call)
  const start = readMs(ownValue(call, 'start_timestamp'))
  if (recordingMs === undefined || lengthMs === undefined || start === undefined) return []
  const unit = epochUnit(start)
  const tolerance = RECORDING_TOLERANCE_MS + (unit === 's' ? SECONDS_TOLERANCE_MS : 0)
  if (Math.abs(lengthMs - recordingMs) <= tolerance) return []
  const endMs = epochToMs(start) + Math.ceil(recordingMs)
  const end = unit === 's' ? Math.ceil(endMs / 1000) : endMs
  const duration = ownValue(call, 'duration_ms') ?? null
  const message =
    'The call is not as long as its recording. Correct the end of the call, or take the right recording.'
  return [
    {
      ...warning('recording_length_mismatch', ['end_timestamp'], message),
      fixes: [
        {
          id: 'end_with_recording',
          label: 'End the call with its recording',
          edits: [
            { path: ['end_timestamp'], value: end },
            ...(duration === null
              ? []
              : [{ path: ['duration_ms'], value: epochToMs(end) - epochToMs(start) }]),
          ],
        },
      ],
    },
  ]
}

function paramFaults(wire: Json, knowledge: HostKnowledge): readonly HostProblem[] {
  const tool = ownValue(wire, 'tool')
  const name = ownValue(tool, 'name')
  const params = ownValue(tool, 'params')
  if (!knowledge.validateParams || ownValue(wire, 'role') !== 'agent_function') return []
  if (typeof name !== 'string' || !isJsonObject(params)) return []
  return knowledge
    .validateParams(name, params)
    .map(({ path, message }) => warning('params_mismatch', ['tool', 'params', ...path], message))
}
