import type { JsonPath } from '@call-timeline/schema'
import type { SegmentId } from '../records/records.ts'
import type { DocumentReader } from '../store/document.ts'
import type { Selection } from './selection.ts'

/** A selection as the history keeps it. */
export interface SelectionState {
  readonly ids: readonly SegmentId[]
  /** Where a range starts. */
  readonly anchor: SegmentId | undefined
  readonly focusPath: JsonPath | undefined
}

/** The selection with what the editor needs to keep it right. */
export interface SessionSelection extends Selection {
  state(): SelectionState
  /** Puts a state back. Returns whether it differs from the present one; does not announce it. */
  restore(state: SelectionState): boolean
  /** Drops what the document no longer has. Returns whether anything was dropped; does not announce it. */
  prune(): boolean
}

/** Nothing selected. */
export const NO_SELECTION: SelectionState = { ids: [], anchor: undefined, focusPath: undefined }

/** A selection over `document`; `announce` runs after each change that a caller asked for. */
export function createSelection(document: DocumentReader, announce: () => void): SessionSelection {
  let state = NO_SELECTION
  let members: ReadonlySet<SegmentId> = new Set()

  const exists = (id: SegmentId): boolean => document.segment(id) !== undefined

  const restore = (next: SelectionState): boolean => {
    const ids = [...new Set(next.ids)].filter(exists)
    if (sameState(state, { ...next, ids })) return false
    const anchor = next.anchor !== undefined && exists(next.anchor) ? next.anchor : ids.at(-1)
    state = { ids, anchor, focusPath: next.focusPath }
    members = new Set(ids)
    return true
  }

  const change = (next: SelectionState): void => {
    if (restore(next)) announce()
  }

  return {
    ids: () => state.ids,
    has: (id) => members.has(id),
    primary: () => state.ids.at(-1),
    focusPath: () => state.focusPath,
    set: (ids, focusPath) => change({ ids, anchor: ids.at(-1), focusPath }),
    toggle(id) {
      const without = state.ids.filter((other) => other !== id)
      const ids = members.has(id) ? without : [...without, id]
      change({ ids, anchor: ids.at(-1), focusPath: undefined })
    },
    extendTo(id) {
      const from = document.indexOf(state.anchor ?? id)
      const to = document.indexOf(id)
      if (from < 0 || to < 0) return
      const range = document.order().slice(Math.min(from, to), Math.max(from, to) + 1)
      // The end that was asked for comes last, since the last one is the primary.
      change({
        ids: from <= to ? range : range.toReversed(),
        anchor: state.anchor ?? id,
        focusPath: undefined,
      })
    },
    clear: () => change(NO_SELECTION),
    state: () => state,
    restore,
    prune: () => (state.ids.every(exists) ? false : restore({ ...state, focusPath: undefined })),
  }
}

function sameState(a: SelectionState, b: SelectionState): boolean {
  return sameItems(a.ids, b.ids) && sameItems(a.focusPath, b.focusPath)
}

function sameItems(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (a === b) return true
  return a !== undefined && b !== undefined && a.length === b.length && a.every((item, i) => item === b[i])
}
