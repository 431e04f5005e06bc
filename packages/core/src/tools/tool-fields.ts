import type { Json } from '@call-timeline/schema'
import { coerceBoolean } from '@call-timeline/schema/convert'
import { ownValue } from '../json/json-path.ts'
import { usableMs } from '../metrics/usable-time.ts'
import type { SegmentRecord } from '../records/records.ts'

/** Whether a row is a tool call or a result. */
export function isToolRow({ wire }: SegmentRecord): boolean {
  return isToolCall(wire) || ownValue(wire, 'role') === 'agent_result'
}

/** Whether a segment is a tool call. */
export function isToolCall(wire: Json): boolean {
  return ownValue(wire, 'role') === 'agent_function'
}

/** One field of a row's `tool`. */
export function toolField(record: SegmentRecord | undefined, key: string): Json | undefined {
  return ownValue(ownValue(record?.wire, 'tool'), key)
}

/** A text of a row's `tool`; undefined when it is absent or blank. */
export function toolText(record: SegmentRecord | undefined, key: string): string | undefined {
  const text = toolField(record, key)
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

/** A time of a row's `tool` in ms. */
export function toolMs(record: SegmentRecord | undefined, key: string): number | undefined {
  return usableMs(toolField(record, key))
}

/** Whether a row says that the tool failed; as the endpoint reads it, so "true" and 1 count. */
export function saysError(record: SegmentRecord | undefined): boolean {
  const value = toolField(record, 'is_error')
  const read = value === undefined ? undefined : coerceBoolean(value)
  return read?.ok === true && read.value
}
