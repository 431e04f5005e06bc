import type { Json } from '@call-timeline/schema'
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'

/** What a text holds: a JSON value, or why it is none and where. */
export type PayloadText =
  | { readonly ok: true; readonly json: Json }
  | { readonly ok: false; readonly message: string }

/** Reads a text as JSON. Anything that is JSON is taken, whether it is a valid call or not. */
export function readPayload(text: string): PayloadText {
  const plain = text.replace(/^\uFEFF/, '')
  if (plain.trim() === '') return { ok: false, message: 'There is nothing in it.' }
  try {
    const json: Json = JSON.parse(plain)
    return { ok: true, json }
  } catch {
    return { ok: false, message: `It is not JSON: ${firstFault(plain)}.` }
  }
}

function firstFault(text: string): string {
  const faults: ParseError[] = []
  parseTree(text, faults, { disallowComments: true })
  const fault = faults[0]
  if (fault === undefined) return 'it could not be read'
  const before = text.slice(0, fault.offset)
  const line = before.split('\n').length
  const column = fault.offset - before.lastIndexOf('\n')
  return `line ${line}, column ${column}: ${wording(fault)}`
}

/** `PropertyNameExpected` to `property name expected`. */
function wording(fault: ParseError): string {
  return printParseErrorCode(fault.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}
