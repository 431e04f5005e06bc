'use client'

import type { ComparedRow } from '@call-timeline/core/diff'
import type { ReactElement } from 'react'
import { pathLabel } from '../fields/path-label.ts'
import { useDiff } from './diff-context.ts'
import { signed } from './row-words.ts'

interface Chip {
  readonly key: string
  readonly text: string
  /** Whether the right call is slower by it. */
  readonly isSlower: boolean
}

/** By how much the times of two rows differ. */
export function TimingChips({ row }: { readonly row: ComparedRow }): ReactElement | null {
  const { words, comparison } = useDiff()
  const { toleranceMs } = comparison.options
  const { timing, difference } = row
  if (timing === undefined) return null
  const chips: Chip[] = []
  const add = (key: string, ms: number | undefined, say: (delta: string) => string, slow = false): void => {
    if (ms === undefined || Math.abs(ms) <= toleranceMs) return
    chips.push({ key, text: say(signed(ms)), isSlower: slow && ms > 0 })
  }
  add('latency', timing.latencyMs, words.timing.latency, true)
  add('start', timing.startMs, words.timing.start)
  add('duration', timing.durationMs, words.timing.duration)
  // An agent's answer is its own pause; saying both would be saying it twice.
  if (timing.gapMs !== timing.latencyMs) add('gap', timing.gapMs, words.timing.gap)
  add('words', timing.wordsMs, words.timing.words)
  for (const { path, deltaMs } of difference?.times ?? []) {
    const isOwn = path.length === 1 && chips.length > 0
    if (!isOwn && deltaMs !== timing.startMs)
      add(JSON.stringify(path), deltaMs, (delta) =>
        words.timing.field(pathLabel(path, true, words.terms), delta),
      )
  }
  if (chips.length === 0) return null
  return (
    <ul className="ct-diff-chips">
      {chips.map(({ key, text, isSlower }) => (
        <li key={key} className="ct-diff-chip" data-slower={isSlower ? '' : undefined}>
          {text}
        </li>
      ))}
    </ul>
  )
}
