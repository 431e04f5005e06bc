import type { Json, JsonObject } from '@call-timeline/schema'
import { isList, isObject, ownValue, withoutKey } from '../../json/json-path.ts'
import type {
  OutlineAnswer,
  OutlineCut,
  OutlineExtras,
  OutlineLine,
  OutlineTimes,
  OutlineTurn,
  OutlineWord,
} from '../../outline/outline.ts'

/** The line that says a row: all of it, so that `rowsOfLine` gives the row back. */
export function lineOfRow(wire: JsonObject): OutlineLine {
  return typedLine(wire) ?? { kind: 'json', wire }
}

function typedLine(wire: JsonObject): OutlineLine | undefined {
  const { role, text } = wire
  if ((role === 'user' || role === 'agent') && typeof text === 'string') return turnOf(wire, role, text)
  if (role === 'agent_function') return toolOf(wire)
  if (role === 'agent_result') return resultOf(wire)
  return role === 'node_transition' ? nodeOf(wire) : undefined
}

function turnOf(wire: JsonObject, role: OutlineTurn['role'], text: string): OutlineTurn {
  const words = isList(wire.words) ? plainWords(wire.words) : undefined
  const extras = extrasOf(wire, words ? ['role', 'text', 'words'] : ['role', 'text'])
  const cut = cutOf(role, extras.metadata)
  return {
    kind: 'turn',
    role,
    text,
    ...(words ? { words } : {}),
    ...(cut ? { ...withoutCut(role, extras), cut } : extras),
  }
}

function cutOf(role: OutlineTurn['role'], metadata: JsonObject | undefined): OutlineCut | undefined {
  const tail = ownValue(metadata, 'unspoken_text')
  if (role === 'user') return typeof tail === 'string' ? { tail } : undefined
  if (ownValue(metadata, 'interrupted') !== true) return undefined
  if (tail === undefined) return { tail: '' }
  return typeof tail === 'string' && tail !== '' ? { tail } : undefined
}

function withoutCut(role: OutlineTurn['role'], { metadata, ...rest }: OutlineExtras): OutlineExtras {
  const said = role === 'user' ? ['unspoken_text'] : ['interrupted', 'unspoken_text']
  const left = metadata && said.reduce(withoutKey, metadata)
  return left && Object.keys(left).length > 0 ? { ...rest, metadata: left } : rest
}

function toolOf(wire: JsonObject): OutlineLine | undefined {
  const { tool } = wire
  const named = namedTool(tool)
  if (!isObject(tool) || !named) return undefined
  const params = ownValue(tool, 'params')
  const rest = isObject(params) ? ['params'] : []
  return {
    kind: 'tool',
    ...named.head,
    ...(isObject(params) ? { params } : {}),
    ...keep('tool', tool, [...named.keys, ...rest]),
    ...extrasOf(wire, ['role', 'tool']),
  }
}

function resultOf(wire: JsonObject): OutlineLine | undefined {
  const { tool } = wire
  const named = namedTool(tool)
  if (!isObject(tool) || !named) return undefined
  const said = [...named.keys]
  const failed = ownValue(tool, 'is_error')
  const status: OutlineAnswer['status'] = failed === true ? 'error' : failed === false ? 'ok' : 'unsaid'
  if (status !== 'unsaid') said.push('is_error')
  const error = ownValue(tool, 'error')
  const saysError = status === 'error' && typeof error === 'string'
  if (saysError) said.push('error')
  const result = ownValue(tool, 'result')
  if (isObject(result)) said.push('result')
  return {
    kind: 'result',
    ...named.head,
    answer: {
      status,
      ...(isObject(result) ? { result } : {}),
      ...(saysError ? { error } : {}),
      ...keep('tool', tool, said),
      ...extrasOf(wire, ['role', 'tool']),
    },
  }
}

function namedTool(tool: Json | undefined):
  | {
      readonly head: { readonly name: string; readonly requestId?: string }
      readonly keys: readonly string[]
    }
  | undefined {
  const name = ownValue(tool, 'name')
  const id = ownValue(tool, 'request_id')
  if (typeof name !== 'string') return undefined
  return typeof id === 'string'
    ? { head: { name, requestId: id }, keys: ['name', 'request_id'] }
    : { head: { name }, keys: ['name'] }
}

function nodeOf(wire: JsonObject): OutlineLine | undefined {
  const { node } = wire
  const from = ownValue(node, 'from')
  const to = ownValue(node, 'to')
  const reason = ownValue(node, 'reason')
  if (!isObject(node) || from === undefined || typeof to !== 'string') return undefined
  const said = [
    'to',
    ...(typeof from === 'string' ? ['from'] : []),
    ...(typeof reason === 'string' ? ['reason'] : []),
  ]
  return {
    kind: 'node',
    ...(typeof from === 'string' ? { from } : {}),
    to,
    ...(typeof reason === 'string' ? { reason } : {}),
    ...keep('node', node, said),
    ...extrasOf(wire, ['role', 'node']),
  }
}

/** Times, metadata, and whatever keys are left. */
function extrasOf(wire: JsonObject, said: readonly string[]): OutlineExtras {
  const times = timesOf(wire)
  const metadata = ownValue(wire, 'metadata')
  const saysMetadata = isObject(metadata)
  const keys = [
    ...said,
    ...(times.startMs === undefined ? [] : ['start_ms']),
    ...(times.endMs === undefined ? [] : ['end_ms']),
    ...(times.durationMs === undefined ? [] : ['duration_ms']),
    ...(saysMetadata ? ['metadata'] : []),
  ]
  return {
    ...(Object.keys(times).length > 0 ? { times } : {}),
    ...(saysMetadata ? { metadata } : {}),
    ...keep('row', wire, keys),
  }
}

function timesOf(wire: JsonObject): OutlineTimes {
  const { start_ms: startMs, end_ms: endMs, duration_ms: durationMs } = wire
  return {
    ...(isWholeMs(startMs) ? { startMs } : {}),
    ...(isWholeMs(endMs) ? { endMs } : {}),
    ...(isWholeMs(durationMs) ? { durationMs } : {}),
  }
}

/** What an object has beside `said`, under a key of its own; nothing when that is all. */
function keep<Key extends string>(
  key: Key,
  object: JsonObject,
  said: readonly string[],
): { readonly [K in Key]?: JsonObject } {
  const left = Object.entries(object).filter(([name]) => !said.includes(name))
  if (left.length === 0) return {}
  const parts: { [K in Key]?: JsonObject } = {}
  parts[key] = Object.fromEntries(left)
  return parts
}

const WORD_KEYS: ReadonlySet<string> = new Set(['word', 'start_ms', 'end_ms', 'confidence'])

function plainWords(list: readonly Json[]): readonly OutlineWord[] | undefined {
  const words: OutlineWord[] = []
  for (const item of list) {
    const word = plainWord(item)
    if (!word) return undefined
    words.push(word)
  }
  return words
}

function plainWord(item: Json): OutlineWord | undefined {
  if (!isObject(item) || !Object.keys(item).every((key) => WORD_KEYS.has(key))) return undefined
  const { word, start_ms: startMs, end_ms: endMs, confidence } = item
  if (typeof word !== 'string' || !isWholeMs(startMs) || !isWholeMs(endMs)) return undefined
  if (confidence === undefined) return { word, startMs, endMs }
  return typeof confidence === 'number' ? { word, startMs, endMs, confidence } : undefined
}

function isWholeMs(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)
}
