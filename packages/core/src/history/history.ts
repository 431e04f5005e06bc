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
