import type { Editor } from '../../editor/editor.ts'
import { type CallSide, sideOfEditor } from '../compare/call-side.ts'
import { type CallComparison, compareCalls } from '../compare/compare-calls.ts'
import { createCompareMemory } from '../compare/compare-memory.ts'
import type { CompareOptions } from '../compare/compare-options.ts'

/** What is compared: a side that stays as it is, or a call that is open. */
export type ComparisonSource = CallSide | Editor

/** A comparison that follows the calls as they are edited. */
export interface LiveComparison {
  /** The comparison of the calls as they stand; the same object until one of them, or the options, change. */
  current(): CallComparison
  options(): CompareOptions
  setOptions(options: CompareOptions): void
  /** Runs `listener` whenever `current` may have changed; returns the way to stop. */
  subscribe(listener: () => void): () => void
  dispose(): void
}

/**
 * Compares two calls, and again after edits, when somebody asks. What was read of rows that have not been
 * edited since is used again.
 */
export function createComparison(
  left: ComparisonSource,
  right: ComparisonSource,
  options: CompareOptions = {},
): LiveComparison {
  const memory = createCompareMemory()
  const listeners = new Set<() => void>()
  let settled = options
  let last: CallComparison | undefined

  const outdate = (): void => {
    last = undefined
    for (const listener of [...listeners]) listener()
  }
  const stops = [left, right].filter(isEditor).map((editor) => editor.subscribe('document', outdate))

  return {
    current() {
      last ??= compareCalls(sideNow(left), sideNow(right), settled, memory)
      return last
    },
    options: () => settled,
    setOptions(next) {
      settled = next
      outdate()
    },
    subscribe(listener) {
      // Of its own, so that a listener that is given twice is also taken off twice.
      const own = (): void => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    dispose() {
      for (const stop of stops) stop()
      listeners.clear()
    },
  }
}

function isEditor(source: ComparisonSource): source is Editor {
  return 'toPayload' in source
}

function sideNow(source: ComparisonSource): CallSide {
  return isEditor(source) ? sideOfEditor(source) : source
}
