import {
  callDurationMs,
  type Editor,
  FOLD_ABOVE_MS,
  isWorthFolding,
  type LaneItem,
  quietStretches,
  type Span,
} from '@call-timeline/core'
import { toolSpans } from './lane-spans.ts'

/** Silences that are drawn last longer; ms. */
const SILENCE_ABOVE_MS = 3_000

/** When the call says that it ended, ms; where it does not say, with the last thing in it. */
export function callEndMs(editor: Editor): number {
  return callDurationMs(editor.call().wire) ?? editor.time.durationMs()
}

/** The stretches during which neither side speaks, long enough to be drawn. The same list until they change. */
export function silences(editor: Editor): readonly Span[] {
  return kept(editor, 'silences', [agentsOf(editor), usersOf(editor)], callEndMs(editor), (lists, endMs) =>
    quietStretches(lists, endMs, SILENCE_ABOVE_MS),
  )
}

/** The gaps that can be folded: nobody speaks and no tool runs. The same list until they change. */
export function foldableGaps(editor: Editor): readonly Span[] {
  return kept(editor, 'foldable', busyLanes(editor), editor.time.durationMs(), (lists, endMs) =>
    quietStretches(lists, endMs, FOLD_ABOVE_MS),
  )
}

/** Whether the call is so idle that folding is suggested. */
export function suggestsFolding(editor: Editor): boolean {
  const foldable = foldableGaps(editor)
  if (foldable.length === 0) return false
  const durationMs = editor.time.durationMs()
  const idle = kept(editor, 'idle', busyLanes(editor), durationMs, (lists, endMs) =>
    quietStretches(lists, endMs, 0),
  )
  return isWorthFolding(idle, foldable, durationMs)
}

const agentsOf = (editor: Editor): readonly LaneItem[] => editor.time.lane('agent')
const usersOf = (editor: Editor): readonly LaneItem[] => editor.time.lane('user')
const busyLanes = (editor: Editor): Lists => [agentsOf(editor), usersOf(editor), toolSpans(editor)]

type Lists = readonly (readonly LaneItem[])[]
type Kind = 'silences' | 'foldable' | 'idle'

interface Kept {
  readonly lists: Lists
  readonly endMs: number
  readonly spans: readonly Span[]
}

const known = new WeakMap<Editor, Map<Kind, Kept>>()

/** Lists of a lane are the same objects until something in it moves, so most edits find all as it was. */
function kept(
  editor: Editor,
  kind: Kind,
  lists: Lists,
  endMs: number,
  make: (lists: Lists, endMs: number) => readonly Span[],
): readonly Span[] {
  const own = known.get(editor) ?? new Map<Kind, Kept>()
  known.set(editor, own)
  const before = own.get(kind)
  const isSame = before?.endMs === endMs && before.lists.every((list, index) => list === lists[index])
  if (before !== undefined && isSame) return before.spans
  const spans = make(lists, endMs)
  own.set(kind, { lists, endMs, spans })
  return spans
}
