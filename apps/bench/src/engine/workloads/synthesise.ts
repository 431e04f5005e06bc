import type { CallOutline } from '@call-timeline/core/script'
import { synthesise } from '@call-timeline/core/synthesis'
import type { Json } from '@call-timeline/schema'
import type { Workload } from './workload.ts'

const TURNS = 1_000

/** A thousand turns of a call given times from their text alone. */
export const synthesiseTurns: Workload = {
  name: 'synthesise 1,000 turns',
  prepare(payload) {
    const outline = outlineOf(payload)
    return {
      run() {
        let last = 0
        const newId = (): string => {
          last += 1
          return `id-${last}`
        }
        return synthesise(outline, { newId, now: () => 1_700_000_000_000, locale: 'en' })
      },
    }
  },
}

function outlineOf({ transcript_with_tool_calls: rows }: { readonly [key: string]: Json }): CallOutline {
  const texts = (Array.isArray(rows) ? rows : []).flatMap((row: Json) =>
    row !== null && typeof row === 'object' && 'text' in row && typeof row.text === 'string'
      ? [row.text]
      : [],
  )
  return {
    fields: {},
    pace: {},
    lines: Array.from({ length: TURNS }, (_, index) => ({
      kind: 'turn',
      role: index % 2 === 0 ? 'agent' : 'user',
      text: texts[index % texts.length] ?? '',
    })),
  }
}
