'use client'

import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useShowSpan } from '../view/use-show-span.ts'
import { extentOf, type LightSource, type Lit, litBy } from './lit.ts'

/** How far to go among the stretches that are lit. */
export type LightStep = 'previous' | 'next' | 'first' | 'last'

/** Lights where figures come from, and goes along it. */
export interface Light {
  /** Lights a source in all views and fits it; another one goes out. Returns whether it lies anywhere. */
  show(source: LightSource): boolean
  /** Lights a source and goes to one of its stretches. */
  showAt(source: LightSource, at: number): void
  step(step: LightStep): void
  /** Plays the stretch that was stepped to over and over, the first one at first; again stops it. */
  loop(): void
  clear(): void
}

/** A stretch is played with this much around it, since a silence alone tells nothing; ms. */
const AROUND_MS = 500

/** A short stretch is shown with what lies around it; ms. */
const LEAST_SHOWN_MS = 8_000

/** The light of the root around. */
export function useLight(): Light {
  const { editor, lit, metrics, playback, messages } = useTimeline('useLight')
  const announce = useAnnounce()
  const show = useShowSpan()
  return useMemo<Light>(() => {
    const words = messages.metrics

    const goTo = (now: Lit, at: number): void => {
      const span = now.spans[at]
      if (span === undefined) return
      lit.set({ ...now, at })
      const shown = span.segmentIds.findLast((id) => editor.segment(id) !== undefined)
      // The views follow the selection first: what they bring into view is the segment and not the stretch.
      if (shown !== undefined) flushSync(() => editor.selection.set([shown]))
      show.centre(span.startMs, span.endMs)
      const length = format.duration(span.endMs - span.startMs)
      announce('done', words.place(at + 1, now.spans.length, length, format.time(span.startMs)))
    }

    return {
      show(source) {
        const next = litBy(source, metrics.get(), undefined)
        lit.set(next)
        if (next === undefined) {
          announce('done', words.nowhere)
          return false
        }
        const { startMs, endMs } = extentOf(next.spans)
        const aroundMs = Math.max(0, (LEAST_SHOWN_MS - (endMs - startMs)) / 2)
        show.fit(startMs - aroundMs, endMs + aroundMs)
        announce('done', words.lit(next.spans.length))
        return true
      },
      showAt(source, at) {
        const next = litBy(source, metrics.get(), at)
        if (next?.at !== undefined) goTo(next, next.at)
      },
      step(step) {
        const now = lit.get()
        if (now !== undefined) goTo(now, placeAfter(step, now))
      },
      loop() {
        const now = lit.get()
        if (now === undefined) return
        const at = now.at ?? 0
        const span = now.spans[at]
        if (span === undefined) return
        const { clock } = playback
        const startMs = Math.max(0, span.startMs - AROUND_MS)
        const endMs = span.endMs + AROUND_MS
        const range = clock.range()
        if (clock.isPlaying() && range?.loop === true && range.span.startMs === startMs) {
          clock.pause()
          return
        }
        if (now.at === undefined) goTo(now, at)
        clock.play({ startMs, endMs }, { loop: true })
      },
      clear() {
        if (lit.get() === undefined) return
        lit.set(undefined)
        announce('done', words.unlit)
      },
    }
  }, [editor, lit, metrics, playback, messages, announce, show])
}

function placeAfter(step: LightStep, { at, spans }: Lit): number {
  const last = spans.length - 1
  switch (step) {
    case 'first':
      return 0
    case 'last':
      return last
    case 'previous':
      return at === undefined ? last : Math.max(0, at - 1)
    case 'next':
      return at === undefined ? 0 : Math.min(last, at + 1)
  }
}
