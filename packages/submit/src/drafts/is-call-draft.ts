import type { CallDraft } from '@call-timeline/schema'
import { isJsonObject } from '@call-timeline/schema'

/**
 * Whether something read from storage is a draft of a form that this version can open. The payload in
 * it may be anything.
 */
export function isCallDraft(value: unknown): value is CallDraft {
  return (
    isJsonObject(value) &&
    value.version === 1 &&
    'wire' in value &&
    isJsonObject(value.sidecar) &&
    Array.isArray(value.sidecar.segments) &&
    Array.isArray(value.sidecar.suppressions)
  )
}
