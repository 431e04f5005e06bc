import type { Json } from '@call-timeline/schema'
import { isObject, ownValue, withKey } from '../../json/json-path.ts'
import { requestIdOf } from '../compare/request-links.ts'

/** What is known of the `request_id`s before rows are taken over. */
export interface RequestIdsInUse {
  /** Ids of rows of the call that stay as they are. */
  readonly staying: ReadonlySet<string>
  /** The id that stands for one of the other call, when the calls have the same tools. */
  standIn(requestId: string): string | undefined
  newId(): string
}

/**
 * Gives rows that are taken over `request_id`s that keep pairs together and part from all others: the id that
 * stands for theirs in this call, else their own, else, where that is in use, a new one for all rows that share it.
 */
export function renameRequests(
  wires: readonly Json[],
  { staying, standIn, newId }: RequestIdsInUse,
): readonly Json[] {
  const renamed = new Map<string, string>()
  const given = new Set<string>()
  const wanted = [...new Set(wires.map(requestIdOf).filter((id) => id !== undefined))]
  for (const id of wanted) {
    const other = standIn(id)
    if (other === undefined) continue
    renamed.set(id, other)
    given.add(other)
  }
  for (const id of wanted) {
    if (renamed.has(id)) continue
    const isTaken = staying.has(id) || given.has(id)
    const next = isTaken ? `call_${newId()}` : id
    renamed.set(id, next)
    given.add(next)
  }
  return wires.map((wire) => {
    const id = requestIdOf(wire)
    const next = id === undefined ? undefined : renamed.get(id)
    const tool = ownValue(wire, 'tool')
    if (next === undefined || next === id || !isObject(wire) || !isObject(tool)) return wire
    return withKey(wire, 'tool', withKey(tool, 'request_id', next))
  })
}
