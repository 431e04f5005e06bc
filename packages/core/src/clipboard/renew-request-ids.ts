import type { Json, JsonObject } from '@call-timeline/schema'
import { isObject, ownValue } from '../json/json-path.ts'

/**
 * A function that gives copied rows new `request_id`s: the same new one to all copies of one, so that copied
 * pairs stay pairs and are tied to nothing else.
 */
export function requestIdRenewer(newId: () => string): (wire: JsonObject) => JsonObject {
  const renamed = new Map<string, string>()
  const renew = (requestId: string): string => {
    const known = renamed.get(requestId)
    if (known !== undefined) return known
    const fresh = `call_${newId()}`
    renamed.set(requestId, fresh)
    return fresh
  }
  return (wire) => {
    const tool: Json | undefined = ownValue(wire, 'tool')
    const requestId = ownValue(tool, 'request_id')
    if (!isObject(tool) || typeof requestId !== 'string' || requestId === '') return wire
    return { ...wire, tool: { ...tool, request_id: renew(requestId) } }
  }
}
