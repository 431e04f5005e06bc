import type { Editor } from '../editor/editor.ts'

/** Whether a command can run now, and if not, the reason that is shown to the person. */
export type Availability = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/**
 * How a command ended. A refusal changes nothing; a `note` says, for the status line, what was done otherwise
 * than it was asked for.
 */
export type CommandResult =
  | { readonly ok: true; readonly note?: string }
  | { readonly ok: false; readonly reason: string }

/**
 * Something a person can do, as a value. Toolbar, menus, shortcuts, palette and tests read the same
 * command. Commands without arguments act on the selection.
 */
export interface Command<Args = void> {
  /** Stable and unique, such as `segment.setText`. */
  readonly id: string
  /** What undo calls it: "Change text". */
  readonly label: string
  /** False for a command that leaves the document as it is, such as one that selects; true when absent. */
  readonly writes?: boolean
  can(editor: Editor, args: Args): Availability
  run(editor: Editor, args: Args): CommandResult
}
