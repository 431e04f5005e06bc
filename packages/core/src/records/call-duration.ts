import type { Json } from '@call-timeline/schema'
import { derivedDurationMs, readMs } from '@call-timeline/schema/convert'
import { ownValue } from '../json/json-path.ts'

/** How long a call says it lasted, in ms: its `duration_ms`, else by its timestamps; undefined when neither can be read or it is negative. */
export function callDurationMs(call: Json): number | undefined {
  const duration = readMs(ownValue(call, 'duration_ms')) ?? derivedDurationMs(call)
  return duration !== undefined && duration >= 0 ? duration : undefined
}
