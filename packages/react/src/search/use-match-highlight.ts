'use client'

import type { Match } from '@call-timeline/core'
import { type RefObject, useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { createWordHighlight, textRange } from '../playback/word-highlight.ts'
import { currentMatch } from './search-state.ts'

/** Rows are measured once they are mounted, and that moves what is in view; frames. */
const SETTLING_FRAMES = 16

/** Lights what was found in the rows that are mounted, without rendering any, and brings the current into view. */
export function useMatchHighlight(scroller: RefObject<HTMLElement | null>): void {
  const { search } = useTimeline('Timeline.Transcript')

  useEffect(() => {
    const all = createWordHighlight('ct-match')
    const one = createWordHighlight('ct-match-current')
    let revealed: Match | undefined
    let settling = 0
    let frame: number | undefined

    const draw = (): void => {
      frame = undefined
      const list = scroller.current
      const state = search.get()
      const current = currentMatch(state)
      if (list === null || !state.isOpen || state.matches.length === 0) {
        all.show([])
        one.show([])
        revealed = undefined
        return
      }
      const rows = new Map<string, Element>()
      for (const row of list.querySelectorAll('.ct-row[data-segment]')) {
        const id = row.getAttribute('data-segment')
        if (id !== null) rows.set(id, row)
      }
      const ranges: Range[] = []
      const currentRanges: Range[] = []
      for (const match of state.matches) {
        const row = rows.get(match.segmentId)
        if (row === undefined) continue
        const found = match.in === 'text' ? rangeInText(row, match) : rangesOutsideText(row, match.found)
        if (match === current) currentRanges.push(...found)
        else ranges.push(...found)
      }
      all.show(ranges)
      one.show(currentRanges)
      const [first] = currentRanges
      if (first !== undefined && revealed !== current) {
        revealed = current
        settling = SETTLING_FRAMES
      }
      if (first !== undefined && settling > 0) {
        settling -= 1
        scrollTo(list, first)
        wake()
      }
    }
    const wake = (): void => {
      frame ??= requestAnimationFrame(draw)
    }
    // Rows come and go while the list scrolls, and an edit replaces their text.
    const observer = new MutationObserver(() => {
      if (search.get().isOpen) wake()
    })
    if (scroller.current !== null) {
      observer.observe(scroller.current, { childList: true, subtree: true, characterData: true })
    }
    wake()
    const stop = search.subscribe(wake)
    return () => {
      stop()
      observer.disconnect()
      if (frame !== undefined) cancelAnimationFrame(frame)
      all.show([])
      one.show([])
    }
  }, [search, scroller])
}

function rangeInText(row: Element, { start, end, found }: Match): readonly Range[] {
  const text = row.querySelector('.ct-row-text:not([data-empty])')
  if (text === null) return []
  const range = textRange(text, start, end)
  // A renderer of a host may write the text in its own way.
  return range !== undefined && range.toString() === found ? [range] : rangesOf(text, found, () => true)
}

function rangesOutsideText(row: Element, found: string): readonly Range[] {
  const body = row.querySelector('.ct-row-body') ?? row
  return rangesOf(body, found, (node) => node.parentElement?.closest('.ct-row-text') === null)
}

/** More places than this in one row are not lit. */
const MOST_IN_ROW = 200

function rangesOf(root: Element, found: string, counts: (node: Node) => boolean): readonly Range[] {
  const ranges: Range[] = []
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    if (!text.includes(found) || !counts(node)) continue
    for (let at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + found.length)) {
      if (ranges.length >= MOST_IN_ROW) return ranges
      const range = root.ownerDocument.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + found.length)
      ranges.push(range)
    }
  }
  return ranges
}

/** A long text may be in view while what was found in it is not. */
function scrollTo(list: HTMLElement, range: Range): void {
  // Not everything that runs components lays them out.
  if (typeof range.getBoundingClientRect !== 'function') return
  const [frame, box] = [list.getBoundingClientRect(), range.getBoundingClientRect()]
  if (box.height === 0 || (box.top >= frame.top && box.bottom <= frame.bottom)) return
  list.scrollTop += box.top - frame.top - frame.height / 3
}
