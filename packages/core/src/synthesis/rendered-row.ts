import type { Json, JsonObject, Provenance } from '@call-timeline/schema'
import { isList, isObject, ownValue } from '../json/json-path.ts'
import type { OutlineTimes } from '../outline/outline.ts'
import { writtenTimes } from './written-times.ts'

/** A row of the timeline and where its times come from. */
export interface RenderedRow {
  readonly wire: JsonObject
  readonly provenance: Provenance
  readonly words: Provenance
}

/** Where the times of a row that is not speech come from: a written start is set by hand. */
export function rowProvenance(
  times: OutlineTimes | undefined,
  row: JsonObject | undefined,
): Pick<RenderedRow, 'provenance' | 'words'> {
  const isWritten = writtenTimes(times, row).startMs !== undefined
  return { provenance: isWritten ? 'manual' : 'derived', words: 'manual' }
}

/** How many notes a row needs for its words. */
export function wordCountOf(wire: Json): number {
  const words = isObject(wire) ? ownValue(wire, 'words') : undefined
  return isList(words) ? words.length : 0
}
