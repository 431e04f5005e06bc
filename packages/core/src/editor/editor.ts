import type { CallDraft, Json } from '@call-timeline/schema'
import type { Pairing } from '@call-timeline/schema/rules'
import type { Availability, Command, CommandResult } from '../commands/command.ts'
import type { History } from '../history/history.ts'
import type { TimeIndex } from '../indexes/time-index.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { CallRecord, SegmentId, SegmentRecord } from '../records/records.ts'
import type { Selection } from '../selection/selection.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { Transaction } from '../store/transaction.ts'

/** What a listener can wait for; it runs once after a commit, only if its key was touched. */
export type EditorKey =
  | 'document'
  | 'call'
  | 'order'
  | 'selection'
  | 'history'
  | 'problems'
  | 'problems:call'
  | `segment:${SegmentId}`
  | `problems:${SegmentId}`

/** How a commit is kept in the history. */
export interface CommitOptions {
  /** Commits with the same key within 500 ms become one step, as typing does. */
  readonly fold?: string
  /** Part of the gesture with this id: all its commits are one step. */
  readonly gestureId?: string
  /** The selection once it is done; unchanged when absent. */
  readonly select?: readonly SegmentId[]
}

/** One finished change, as observers see it. */
export interface CommitEvent {
  readonly label: string
  readonly diff: DocumentDiff
  /** What made it: a new change, or a step through the history. */
  readonly cause: 'commit' | 'undo' | 'redo' | 'cancel' | 'patch'
  /** The states that it leads from and to, as `history.revision` counts them. */
  readonly fromRevision: number
  readonly toRevision: number
  /** Commits with the same key within 500 ms belong to one step; undefined for a step of its own. */
  readonly fold: string | undefined
  /** The gesture that it is part of: all of a gesture is one step. */
  readonly gestureId: string | undefined
}

/** What the last change touched, for a view to bring into sight. */
export interface LastChange {
  readonly label: string
  readonly cause: CommitEvent['cause']
  /** Segments that came or were changed, in list order. */
  readonly ids: readonly SegmentId[]
  /** Whether fields of the call itself changed. */
  readonly call: boolean
  /** The row to bring into sight: the first of `ids`, else the one where rows are gone; undefined without one. */
  readonly near: SegmentId | undefined
}

/** How a diff is put back. */
export interface PatchOptions {
  /** `back` takes back what the diff did; `forward`, when absent, does it. */
  readonly direction?: 'forward' | 'back'
  /** What it is called in the event; "Apply change" when absent. */
  readonly label?: string
  /** The selection once it is done; unchanged when absent. */
  readonly select?: readonly SegmentId[]
}

/** A payload frozen at one moment, with the segment that each index stands for. */
export interface PayloadSnapshot {
  readonly payload: Json
  /** The segment behind `transcript_with_tool_calls[i]`. */
  readonly segmentIds: readonly SegmentId[]
}

/** One call, open for reading and editing. Holds no module-level state: two editors do not know of each other. */
export interface Editor {
  readonly locale: string
  /** True when every command that writes is refused. */
  readonly readOnly: boolean
  call(): CallRecord
  segment(id: SegmentId): SegmentRecord | undefined
  /** Segment ids in list order; the same array until the order changes. */
  order(): readonly SegmentId[]
  /** Place in `order()`, or -1. */
  indexOf(id: SegmentId): number
  /** The other half of a tool call or result, paired by `request_id`, else by name and order. */
  pairOf(id: SegmentId): SegmentId | undefined
  /** How that other half was found. */
  pairingOf(id: SegmentId): Pairing
  readonly time: TimeIndex
  readonly history: History
  readonly selection: Selection
  readonly problems: ProblemList
  /** Runs `listener` after each commit that touches `key`; returns the way to stop. */
  subscribe(key: EditorKey, listener: () => void): () => void
  /** Observes every finished change; returns the way to stop. */
  onCommit(observer: (event: CommitEvent) => void): () => void
  /** All or nothing: when `change` throws, nothing has happened and the error goes on. */
  commit(label: string, change: (tx: Transaction) => void, options?: CommitOptions): DocumentDiff
  /** The last change that was made, undone or redone; undefined before the first. */
  lastChange(): LastChange | undefined
  /**
   * Puts back a diff that the editor handed out by `onCommit`, for a host that keeps the history. Throws a
   * `stale_patch` when it does not start from the present state, and `own_history` when the editor was not
   * created with `history: 'host'`; nothing has happened then.
   */
  applyPatch(diff: DocumentDiff, options?: PatchOptions): void
  can<Args>(command: Command<Args>, args: Args): Availability
  run<Args>(command: Command<Args>, args: Args): CommandResult
  newId(): string
  /** The payload as it would be sent now. Deep-equal to what was opened when nothing was edited. */
  toPayload(): Json
  snapshot(): PayloadSnapshot
  toDraft(): CallDraft
  dispose(): void
}
