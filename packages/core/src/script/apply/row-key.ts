import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isList, isObject, ownValue, withKey, withoutKey } from '../../json/json-path.ts'
import { withSpokenText } from '../rows/outline-of-payload.ts'
import { TIME_KEYS, TOOL_TIME_KEYS } from '../rows/times-level.ts'

/** What a row is, apart from when and from ids that a script may leave out: rows with one key say the same. */
export function rowKey(wire: JsonObject): string {
  return stableJson(withoutTimesAndWords(wire))
}

/** What a row is about: the speech of a turn, the name of a tool, the goal of a move. */
export function weakRowKey(wire: JsonObject): string {
  const { role } = wire
  if (role === 'user' || role === 'agent') return `speech ${spokenText(wire)}`
  if (role === 'node_transition') return `node ${stableJson(ownValue(wire.node, 'to') ?? null)}`
  return stableJson([role ?? null, ownValue(wire.tool, 'name') ?? null])
}

const UNSURE: readonly string[] = [...TOOL_TIME_KEYS, 'request_id']

function withoutTimesAndWords(wire: JsonObject): JsonObject {
  const timeless = [...TIME_KEYS, 'words'].reduce(withoutKey, wire)
  const speech = withSpokenText(timeless, wire)
  const { tool, node } = speech
  const toolless = isObject(tool) ? withKey(speech, 'tool', UNSURE.reduce(withoutKey, tool)) : speech
  return isObject(node) ? withKey(toolless, 'node', withoutKey(node, 'from')) : toolless
}

/** JSON in which the order of keys makes no difference. */
function stableJson(value: Json): string {
  if (isList(value)) return `[${value.map(stableJson).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${stableJson(value[key] ?? null)}`)
  return `{${entries.join()}}`
}
