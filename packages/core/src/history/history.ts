import type { DocumentDiff } from '../store/diff.ts'

/** Undo and redo of everything in scope `document`. */
export interface History {
  canUndo(): boolean
  canRedo(): boolean
  /** What undo would take back, such as "Change text". */
  undoLabel(): string | undefined
  redoLabel(): string | undefined
  undo(): boolean
  redo(): boolean
  /** True when the document is what was last marked as saved, also after undoing back to it. */
  isClean(): boolean
  markSaved(): void
  /** The number of the state that the document is in; the same again when it is undone or redone to it. */
  revision(): number
  /**
   * What leads from the state of that number to the present one, in order; also back, when it has been undone.
   * Undefined when the history no longer knows the way: the state was folded into a step or dropped by a limit,
   * or another way was taken since, or the host keeps the history.
   */
  getPatches(since: number): readonly DocumentDiff[] | undefined
  /** Starts a gesture: its commits become one step on `end`, and nothing on `cancel`. */
  begin(label: string): Gesture
}

/** A change under way, such as a drag or a held key. */
export interface Gesture {
  readonly id: string
  end(): void
  /** As if the gesture had not happened. */
  cancel(): void
}
