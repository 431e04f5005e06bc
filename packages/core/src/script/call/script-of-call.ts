import type { Editor } from '../../editor/editor.ts'
import type { CallOutline } from '../../outline/outline.ts'
import type { SegmentId } from '../../records/records.ts'
import type { ScriptLines } from '../parse/parse-script.ts'
import { printWithPlaces } from '../print/print-script.ts'
import { outlineOfPayload, type Unsaid } from '../rows/outline-of-payload.ts'
import type { TimesLevel } from '../rows/times-level.ts'

/** How a call is written as a script. */
export interface ScriptOptions {
  /** How much is said of times; those of rows when absent. */
  readonly times?: TimesLevel
}

/** An open call as a script. */
export interface CallScript {
  readonly text: string
  readonly outline: CallOutline
  /** What of the payload the text does not say. Ids, provenance and pins are no part of the payload. */
  readonly unsaid: readonly Unsaid[]
  /** The lines of text that say a segment; undefined for one that no script can say. */
  linesOf(id: SegmentId): ScriptLines | undefined
  /** The segments that a line of text says, from 1: a call and its result share one. */
  segmentsAt(line: number): readonly SegmentId[]
}

/** Writes the call that is open in an editor as a script. */
export function scriptOfCall(editor: Editor, { times = 'turns' }: ScriptOptions = {}): CallScript {
  const { payload, segmentIds } = editor.snapshot()
  const { outline, rows, unsaid } = outlineOfPayload(payload, times)
  const { text, places } = printWithPlaces(outline)
  const linesById = new Map<SegmentId, ScriptLines>()
  const idsOf = rows.map((indexes) =>
    indexes.map((index) => segmentIds[index]).filter((id) => id !== undefined),
  )
  for (const [line, ids] of idsOf.entries()) {
    const place = places[line]
    for (const id of ids) if (place) linesById.set(id, place)
  }
  return {
    text,
    outline,
    unsaid,
    linesOf: (id) => linesById.get(id),
    segmentsAt(line) {
      // The first line of text that begins behind `line` follows the one that holds it.
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((places[middle]?.from ?? 0) <= line) low = middle + 1
        else high = middle
      }
      const place = places[low - 1]
      return place && line <= place.to ? (idsOf[low - 1] ?? []) : []
    },
  }
}
