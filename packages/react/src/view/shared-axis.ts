import { type Axis, type Editor, foldedAxis, plainAxis } from '@call-timeline/core'
import { foldableGaps } from '../lanes/idle.ts'
import type { Cell } from './cell.ts'

/** The axis that all lanes of one root share. */
export interface SharedAxis {
  /** How time lies now; the same object until that changes. */
  get(): Axis
  /** Runs `listener` whenever that can have changed; returns the way to stop. */
  subscribe(listener: () => void): () => void
}

/** The axis of an editor's call, with its idle stretches folded or not. */
export function createSharedAxis(editor: Editor, folding: Cell<boolean>): SharedAxis {
  let known: { readonly key: readonly unknown[]; readonly axis: Axis } | undefined
  return {
    get() {
      const durationMs = editor.time.durationMs()
      const key = folding.get() ? [durationMs, foldableGaps(editor)] : [durationMs]
      if (known && known.key.length === key.length && known.key.every((part, at) => part === key[at])) {
        return known.axis
      }
      const axis = folding.get() ? foldedAxis(durationMs, foldableGaps(editor)) : plainAxis(durationMs)
      known = { key, axis }
      return axis
    },
    subscribe(listener) {
      const stops = [editor.subscribe('document', listener), folding.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
