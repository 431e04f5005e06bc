import { type Editor, matchRule, type SegmentId, type SegmentRule } from '@call-timeline/core'

/** What a filter lets pass. */
export interface Shown {
  /** In list order. */
  readonly ids: readonly SegmentId[]
  /** How many segments the call has. */
  readonly of: number
  has(id: SegmentId): boolean
  /** Place in `ids`, or -1. */
  indexOf(id: SegmentId): number
}

/** Applies a filter to a call; linear in the size of the call. */
export function shownBy(editor: Editor, filter: SegmentRule): Shown {
  const { ids, of } = matchRule(editor, filter)
  const places = new Map(ids.map((id, index) => [id, index]))
  return { ids, of, has: (id) => places.has(id), indexOf: (id) => places.get(id) ?? -1 }
}

/** Whether two results let the same pass. */
export function sameShown(before: Shown | undefined, after: Shown): boolean {
  return (
    before !== undefined &&
    before.of === after.of &&
    before.ids.length === after.ids.length &&
    before.ids.every((id, index) => id === after.ids[index])
  )
}

/** Selects from where the selection began to `id`, over what is shown alone. */
export function extendShown(editor: Editor, shown: Shown | undefined, id: SegmentId): void {
  const { selection } = editor
  if (shown === undefined) {
    selection.extendTo(id)
    return
  }
  const anchor = selection.ids()[0]
  const to = shown.indexOf(id)
  const from = anchor === undefined ? to : shown.indexOf(anchor)
  if (to < 0) return
  if (from < 0) selection.set([id])
  else if (from <= to) selection.set(shown.ids.slice(from, to + 1))
  else selection.set(shown.ids.slice(to, from + 1).toReversed())
}
