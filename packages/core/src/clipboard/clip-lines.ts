import type { Json } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { pairTools } from '@call-timeline/schema/rules'
import { ownValue } from '../json/json-path.ts'
import { segmentSpan } from '../records/span.ts'

/** One row as people read it. */
export interface ClipLine {
  /** "Agent" or "User"; undefined for what nobody says. */
  readonly speaker: string | undefined
  /** On one line. */
  readonly said: string
}

/**
 * Rows as lines of plain dialogue: `Agent: …`, `User: …`, `[tool name {…} -> {…} 850ms]`, `-> node name`. A
 * result stands on the line of its call. What is neither has no line.
 */
export function clipLines(wires: readonly Json[]): readonly ClipLine[] {
  const pairs = pairTools(wires)
  return wires.flatMap((wire, index): readonly ClipLine[] => {
    const role = ownValue(wire, 'role')
    if (isSpeechRole(role)) {
      return [{ speaker: role === 'agent' ? 'Agent' : 'User', said: oneLine(spokenText(wire)) }]
    }
    if (role === 'node_transition') return nodeLine(wire)
    const pair = pairs.get(index)
    const partner = pair && wires[pair.partner]
    if (role === 'agent_function') return [{ speaker: undefined, said: toolLine(wire, partner) }]
    if (role === 'agent_result' && partner === undefined) {
      return [{ speaker: undefined, said: toolLine(undefined, wire) }]
    }
    return []
  })
}

function nodeLine(wire: Json): readonly ClipLine[] {
  const to = ownValue(ownValue(wire, 'node'), 'to')
  return typeof to === 'string' && to !== '' ? [{ speaker: undefined, said: `-> node ${oneLine(to)}` }] : []
}

function toolLine(call: Json | undefined, result: Json | undefined): string {
  const asked = ownValue(call, 'tool')
  const answered = ownValue(result, 'tool')
  const name = ownValue(asked, 'name') ?? ownValue(answered, 'name')
  const params = ownValue(asked, 'params')
  const parts = [
    'tool',
    typeof name === 'string' ? oneLine(name) : '',
    params === undefined || params === null ? '' : JSON.stringify(params),
    ...(result === undefined ? [] : ['->', outcome(answered)]),
    lengthOf(call, result),
  ]
  return `[${parts.filter((part) => part !== '').join(' ')}]`
}

function outcome(tool: Json | undefined): string {
  const error = ownValue(tool, 'error')
  if (ownValue(tool, 'is_error') === true) {
    return `error ${JSON.stringify(typeof error === 'string' ? error : '')}`
  }
  return JSON.stringify(ownValue(tool, 'result') ?? {})
}

function lengthOf(call: Json | undefined, result: Json | undefined): string {
  const from = call === undefined ? undefined : segmentSpan(call)?.startMs
  const to = result === undefined ? undefined : segmentSpan(result)?.endMs
  return from !== undefined && to !== undefined && to >= from ? `${to - from}ms` : ''
}

// Every row is one line, or somebody's text could pass for another row.
function oneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim()
}
