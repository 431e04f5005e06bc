/** What a caller did wrong; a person's refused edit is a `CommandResult` instead. */
export type EditorErrorCode =
  /** The editor was opened for reading alone. */
  | 'read_only'
  /** A commit, undo or redo was started inside the change of another commit. */
  | 'nested_commit'
  /** The editor has been disposed of. */
  | 'disposed'
  /** A diff that does not start from the present state was to be applied. */
  | 'stale_patch'
  /** A diff was to be applied to an editor that keeps its own history. */
  | 'own_history'
  /** A segment id that the call does not have. */
  | 'unknown_segment'
  /** A rule of the host's threw, or returned something else than problems; `cause` is what it threw. */
  | 'host_rule'

/** A mistake in the code that uses the editor. `code` is stable, the message says what to do. */
export class EditorError extends Error {
  readonly code: EditorErrorCode

  constructor(code: EditorErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'EditorError'
    this.code = code
  }
}
