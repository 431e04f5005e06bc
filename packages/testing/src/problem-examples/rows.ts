import { isJsonObject, type JsonObject } from '@call-timeline/schema'
import { caseNamed } from '../contract-cases/index.ts'

const { payload } = caseNamed('minimal: six required fields')
/** The smallest call that is taken. */
export const MINIMAL: JsonObject = isJsonObject(payload) ? payload : {}

const CALL_TOOL = { name: 'look_up', request_id: 'r1', params: {} }
const RESULT_TOOL = { name: 'look_up', request_id: 'r1', result: {} }

/** A turn of the agent. */
export const AGENT: JsonObject = {
  role: 'agent',
  text: 'Corner Bakery, good morning.',
  start_ms: 0,
  end_ms: 1800,
}
/** A turn of the caller. */
export const USER: JsonObject = {
  role: 'user',
  text: 'Do you have rye bread today?',
  start_ms: 2400,
  end_ms: 4100,
}
/** A tool call. */
export const CALL: JsonObject = {
  role: 'agent_function',
  start_ms: 4200,
  tool: CALL_TOOL,
}
/** The result of `CALL`. */
export const RESULT: JsonObject = {
  role: 'agent_result',
  start_ms: 4600,
  tool: RESULT_TOOL,
}
/** Two words of a turn. */
export const WORDS: readonly JsonObject[] = [
  { word: 'Rye', start_ms: 2400, end_ms: 2700 },
  { word: 'bread?', start_ms: 2700, end_ms: 3100 },
]
/** A move in the flow. */
export const move = (from: string, to: string, times: JsonObject = {}): JsonObject => ({
  role: 'node_transition',
  node: { from, to },
  ...times,
})
/** A turn of the two words, each with some of its fields changed. */
export const words = (...changed: readonly JsonObject[]): JsonObject => ({
  role: 'user',
  text: 'Rye bread?',
  words: WORDS.map((word, index) => ({ ...word, ...changed[index] })),
})
/** `USER` with other fields. */
export const user = (fields: JsonObject): JsonObject => ({ ...USER, ...fields })
/** `AGENT` with other fields. */
export const agent = (fields: JsonObject): JsonObject => ({ ...AGENT, ...fields })
/** `CALL` with other fields of its tool and of its own. */
export const call = (tool: JsonObject, fields: JsonObject = {}): JsonObject => ({
  ...CALL,
  ...fields,
  tool: { ...CALL_TOOL, ...tool },
})
/** `RESULT` with other fields of its tool and of its own. */
export const result = (tool: JsonObject, fields: JsonObject = {}): JsonObject => ({
  ...RESULT,
  ...fields,
  tool: { ...RESULT_TOOL, ...tool },
})
