'use client'

import type { CommandResult, Editor } from '@call-timeline/core'
import {
  type CallComparison,
  type TakenSide,
  takeChange,
  takeEverything,
  takeRows,
} from '@call-timeline/core/diff'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CallDiffMessages } from '../messages/call-diff-messages.ts'
import { type CallDiffSource, writableEditor } from './call-source.ts'
import type { Taking } from './diff-context.ts'

/** What was done or refused last, in words. */
export interface DiffNews {
  readonly text: string
  readonly tone: 'done' | 'refused'
  /** Grows, so that the same words are said again. */
  readonly serial: number
}

/** What was said last, and the way to say more. */
export interface DiffVoice {
  readonly news: DiffNews | undefined
  readonly say: (tone: DiffNews['tone'], text: string) => void
}

export function useVoice(): DiffVoice {
  const [news, setNews] = useState<DiffNews | undefined>(undefined)
  const say = useCallback(
    (tone: DiffNews['tone'], text: string) =>
      setNews((last) => ({ text, tone, serial: (last?.serial ?? 0) + 1 })),
    [],
  )
  return { news, say }
}

/** Taking over between two sources, and the editor whose history undo speaks of. */
export function useTaking(
  sources: { readonly left: CallDiffSource; readonly right: CallDiffSource },
  comparison: CallComparison,
  {
    words,
    labels,
    say,
  }: {
    readonly words: CallDiffMessages
    readonly labels: { readonly left: string; readonly right: string }
    readonly say: DiffVoice['say']
  },
): { readonly taking: Taking; readonly undoOf: Editor | undefined } {
  const left = writableEditor(sources.left)
  const right = writableEditor(sources.right)
  const last = useRef<Editor | undefined>(undefined)
  const isHere = last.current !== undefined && (last.current === left || last.current === right)
  const undoOf = isHere ? last.current : (right ?? left)

  const taking = useMemo((): Taking => {
    const from: TakenSide[] = [...(right ? (['left'] as const) : []), ...(left ? (['right'] as const) : [])]
    const times = comparison.options.clock === 'warped' ? ('warped' as const) : ('as_they_are' as const)
    const run = (side: TakenSide, done: string, change: (editor: Editor) => CommandResult): void => {
      const editor = side === 'left' ? right : left
      if (editor === undefined) return
      const result = change(editor)
      last.current = editor
      if (result.ok) say('done', result.note === undefined ? done : `${done}. ${result.note}`)
      else say('refused', result.reason)
    }
    return {
      from,
      row: (row, side) =>
        run(side, words.took(labels[side]), (editor) =>
          editor.run(takeRows, { comparison, from: side, rows: [row.key], times }),
        ),
      field: (row, change, side) =>
        run(side, words.tookField(labels[side]), (editor) =>
          editor.run(takeChange, { comparison, from: side, row: row?.key, change }),
        ),
      everything: (side) =>
        run(side, words.tookEverything(labels[side]), (editor) =>
          editor.run(takeEverything, { comparison, from: side }),
        ),
    }
  }, [comparison, left, right, words, labels, say])
  return { taking, undoOf }
}
