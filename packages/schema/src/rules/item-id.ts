import { isJsonObject, type Json } from '../json.ts'

/**
 * What two rows share when a sender has given them one ID: the role and `metadata.id`, which is the item's ID in
 * LiveKit's SDK and Pipecat's. A call and its result may have the same one. Undefined for a row without.
 */
export function itemIdKey(segment: Json): string | undefined {
  if (!isJsonObject(segment) || !isJsonObject(segment.metadata)) return undefined
  const id = Object.hasOwn(segment.metadata, 'id') ? segment.metadata.id : undefined
  return typeof id === 'string' && id !== '' ? JSON.stringify([segment.role ?? null, id]) : undefined
}
