'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useFrame } from '../playback/use-clock.ts'
import { createWordHighlight, textRange, type WordHighlight } from '../playback/word-highlight.ts'
import { readRow } from '../rows/row.ts'
import { wordSlices } from '../rows/word-slices.ts'
import { segmentElement } from '../view/segment-element.ts'

/** Lights the word that is being said, in the rows that are mounted, without rendering any. */
export function usePlayingWord(scroller: RefObject<HTMLElement | null>): void {
  const { editor, active } = useTimeline('Timeline.Transcript')
  const highlight = useRef<WordHighlight | undefined>(undefined)
  const shown = useRef<{ readonly words: unknown; readonly ranges: readonly Range[] }>(undefined)

  const draw = (): void => {
    const words = active.get()
    // Rows come and go while the list scrolls, and an edit replaces their text.
    const stands = shown.current?.ranges.every(
      (range) => range.startContainer.isConnected && !range.collapsed,
    )
    if (shown.current?.words === words && stands) return
    const ranges = words.flatMap(({ id, word }) => {
      const range = word === undefined ? undefined : rangeOf(scroller.current, id, word)
      return range ? [range] : []
    })
    shown.current = { words, ranges }
    highlight.current ??= createWordHighlight()
    highlight.current.show(ranges)
  }

  const latest = useRef(draw)
  latest.current = draw
  useFrame(draw)
  // What is said is found in a frame too, and that may come after ours.
  useEffect(() => active.subscribe(() => latest.current()), [active])

  useEffect(() => () => highlight.current?.show([]), [])

  function rangeOf(list: HTMLElement | null, id: string, word: number): Range | undefined {
    const record = editor.segment(id)
    const text = segmentElement(list, id)?.querySelector('.ct-row-text:not([data-empty])')
    if (!record || !text) return undefined
    const row = readRow(record.wire)
    if (row.kind !== 'speech') return undefined
    const slice = wordSlices(row.text ?? '', row.words).find((each) => each.word === word)
    return slice && textRange(text, slice.offset, slice.offset + slice.text.length)
  }
}
