import type { Json } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import {
  type FieldDescriptor,
  fieldOf,
  isSpeechRole,
  NODE_FIELDS,
  SEGMENT_FIELDS,
  TOOL_FIELDS,
  WORD_FIELDS,
} from '@call-timeline/schema/fields'
import type { Editor } from '../../editor/editor.ts'
import { isObject, ownValue } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { SegmentKind, ToolOutcome } from './segment-rule.ts'

/** What a row is for, by its role. */
export function kindOf(wire: Json): SegmentKind {
  const role = ownValue(wire, 'role')
  if (isSpeechRole(role)) return 'speech'
  if (role === 'agent_function') return 'tool_call'
  if (role === 'agent_result') return 'tool_result'
  return role === 'node_transition' ? 'node' : 'other'
}

/** The texts of a row that a rule on text looks at. */
export function textsOf(wire: Json): readonly string[] {
  const tool = ownValue(wire, 'tool')
  const node = ownValue(wire, 'node')
  return [
    spokenText(wire),
    ...['name', 'error'].map((key) => ownValue(tool, key)),
    ...['from', 'from_node', 'to', 'reason'].map((key) => ownValue(node, key)),
  ].filter((text): text is string => typeof text === 'string' && text !== '')
}

/** How a tool call came out; undefined for what is no tool row. */
export function outcomeOf(editor: Editor, { id, wire }: SegmentRecord): ToolOutcome | undefined {
  const kind = kindOf(wire)
  if (kind !== 'tool_call' && kind !== 'tool_result') return undefined
  const partner = editor.pairOf(id)
  const result =
    kind === 'tool_result' ? wire : partner === undefined ? undefined : editor.segment(partner)?.wire
  if (result === undefined) return 'no_result'
  return ownValue(ownValue(result, 'tool'), 'is_error') === true ? 'error' : 'ok'
}

/** Whether a row, one of its words, its tool or its node has a key that the contract does not know. */
export function hasUnknownKey(wire: Json): boolean {
  return (
    hasOtherKeys(wire, SEGMENT_FIELDS) ||
    hasOtherKeys(ownValue(wire, 'tool'), TOOL_FIELDS) ||
    hasOtherKeys(ownValue(wire, 'node'), NODE_FIELDS) ||
    wordsOf(wire).some((word) => hasOtherKeys(word, WORD_FIELDS))
  )
}

function hasOtherKeys(value: Json | undefined, fields: readonly FieldDescriptor[]): boolean {
  return (
    isObject(value) &&
    Object.keys(value).some(
      (key) => fieldOf(fields, key) === undefined && !fields.some(({ alias }) => alias === key),
    )
  )
}
