import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { combinedSelection, type SelectionMode } from './combine-selection.ts'

/** Arguments of `selectRange`; ms from the start of the call, in either order. */
export interface SelectRangeArgs {
  readonly fromMs: number
  readonly toMs: number
  /** `new` when absent. */
  readonly mode?: SelectionMode
}

/** Selects what takes place within a range of time, in part at least; untimed rows count where they are shown. */
export const selectRange: Command<SelectRangeArgs> = defineCommand<SelectRangeArgs>({
  id: 'selection.range',
  label: 'Select range',
  writes: false,
  plan(editor, { fromMs, toMs, mode = 'new' }) {
    if (!Number.isFinite(fromMs) || !Number.isFinite(toMs)) {
      return refuse('A range goes from one time to another, in milliseconds.')
    }
    const startMs = Math.min(fromMs, toMs)
    const endMs = Math.max(fromMs, toMs)
    const found = editor.order().filter((id) => {
      const span = editor.time.item(id)?.span
      if (!span) return false
      // A moment has no length to lie within the range by.
      return span.startMs === span.endMs
        ? span.startMs >= startMs && span.startMs <= endMs
        : span.startMs < endMs && span.endMs > startMs
    })
    if (found.length === 0 && mode !== 'intersect') return refuse('Nothing takes place then.')
    return will(() => editor.selection.set(combinedSelection(editor, found, mode)))
  },
})
