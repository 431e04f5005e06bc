import { compareCalls, sideOfPayload } from '@call-timeline/core/diff'
import type { Json } from '@call-timeline/schema'
import type { Workload } from './workload.ts'

/** A call beside the same with every fiftieth row gone and every thirtieth with another text. */
export const compare: Workload = {
  name: 'compare two calls, a row in twenty differs',
  prepare(payload) {
    const left = sideOfPayload(payload)
    const right = sideOfPayload({ ...payload, transcript_with_tool_calls: changed(payload) })
    return { run: () => compareCalls(left, right).rows.length }
  },
}

function changed({ transcript_with_tool_calls: rows }: { readonly [key: string]: Json }): readonly Json[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: Json, index) => {
    if (index % 50 === 49) return []
    const isTurn = row !== null && typeof row === 'object' && 'text' in row
    return index % 30 === 29 && isTurn ? [{ ...row, text: `Something else was said here, ${index}.` }] : [row]
  })
}
