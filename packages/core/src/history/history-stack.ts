import type { SelectionState } from '../selection/session-selection.ts'
import { type DocumentDiff, isEmptyDiff, reverseDiff } from '../store/diff.ts'
import { diffBytes } from './diff-bytes.ts'
import type { Gesture, History } from './history.ts'
import { extendEntry, type HistoryEntry } from './history-entry.ts'

/** How many steps are kept, and how much memory they may take. */
export interface HistoryLimits {
  readonly entries: number
  readonly bytes: number
}

/** What the history needs of the editor. */
export interface HistoryHost {
  now(): number
  newId(): string
  /** Throws when nothing may be written now. */
  assertCanWrite(): void
  /** Writes a diff and the selection that goes with it. */
  write(change: {
    readonly label: string
    readonly diff: DocumentDiff
    readonly selection: SelectionState
    readonly cause: 'undo' | 'redo' | 'cancel'
    readonly fromRevision: number
    readonly toRevision: number
    /** Of the gesture that is cancelled. */
    readonly gestureId?: string
  }): void
  /** Says that labels or the clean mark may have changed without a write. */
  announce(): void
}

/** A change that has just been written. */
export interface RecordedChange {
  readonly label: string
  readonly diff: DocumentDiff
  readonly selectionBefore: SelectionState
  readonly selectionAfter: SelectionState
  readonly fold: string | undefined
  readonly gestureId: string | undefined
}

/** Which states of the document a change leads from and to. */
export interface Revisions {
  readonly fromRevision: number
  readonly toRevision: number
}

/** The history with the side that the editor writes to. */
export interface HistoryStack extends History {
  /** Takes in a change that has been written. Returns where it led. */
  record(change: RecordedChange): Revisions
  /**
   * Takes in a diff that the host has put back; `direction` tells whether it was handed out that way round. Only
   * for a host that keeps the history. Returns where it led.
   */
  retrace(diff: DocumentDiff, direction: 'forward' | 'back'): Revisions
}

/** How the history is kept. */
export interface HistoryOptions {
  readonly limits?: HistoryLimits | undefined
  /** `host`: no steps are kept, and there is nothing to undo here; `own` when absent. */
  readonly keptBy?: 'own' | 'host' | undefined
}

interface OpenGesture {
  readonly label: string
  /** What could be redone when its first change came, and the state of the document then. */
  undone: { readonly state: number; readonly entries: HistoryEntry[] } | undefined
}

const FOLD_WITHIN_MS = 500
const DEFAULT_LIMITS: HistoryLimits = { entries: 200, bytes: 32 * 1024 * 1024 }

/** An empty history; the document as it stands counts as saved. */
export function createHistory(
  host: HistoryHost,
  { limits = DEFAULT_LIMITS, keptBy = 'own' }: HistoryOptions = {},
): HistoryStack {
  const isOwn = keptBy === 'own'
  // A host may let go of a diff whenever it likes, and then nobody can put it back.
  const revisionsOf = new WeakMap<DocumentDiff, Revisions>()
  let done: HistoryEntry[] = []
  let undone: HistoryEntry[] = []
  let state = 0
  let lastState = 0
  let savedState = 0
  // Only what was written last takes more in; a step through the history closes it.
  let open = false
  const gestures = new Map<string, OpenGesture>()

  const accepts = (entry: HistoryEntry, change: RecordedChange, gestureId: string | undefined): boolean => {
    if (gestureId !== undefined) return entry.gestureId === gestureId
    if (!open || entry.gestureId !== undefined || entry.toState === savedState) return false
    return (
      change.fold !== undefined && entry.fold === change.fold && host.now() - entry.atMs <= FOLD_WITHIN_MS
    )
  }

  const push = (entry: HistoryEntry): void => {
    if (isEmptyDiff(entry.diff)) {
      state = entry.fromState
      open = false
      return
    }
    // Without steps of its own it still has to know what a gesture is to take back.
    if (isOwn || entry.gestureId !== undefined) done.push(entry)
    open = true
    trim()
  }

  const trim = (): void => {
    let bytes = done.reduce((sum, entry) => sum + entry.bytes, 0)
    let drop = Math.max(0, done.length - limits.entries)
    for (let i = 0; i < drop; i += 1) bytes -= done[i]?.bytes ?? 0
    while (bytes > limits.bytes && drop < done.length - 1) {
      bytes -= done[drop]?.bytes ?? 0
      drop += 1
    }
    if (drop > 0) done = done.slice(drop)
  }

  const undo = (): boolean => {
    host.assertCanWrite()
    const entry = isOwn ? done.pop() : undefined
    if (!entry) return false
    undone.push(entry)
    state = entry.fromState
    open = false
    host.write({
      label: entry.label,
      diff: reverseDiff(entry.diff),
      selection: entry.selectionBefore,
      cause: 'undo',
      fromRevision: entry.toState,
      toRevision: state,
    })
    return true
  }

  const cancel = (gestureId: string): void => {
    host.assertCanWrite()
    const gesture = gestures.get(gestureId)
    gestures.delete(gestureId)
    const entry = done.at(-1)
    if (!gesture || !entry || entry.gestureId !== gestureId) return
    done.pop()
    state = entry.fromState
    // Steps to redo lead on from the state they were undone to, and from no other.
    undone = gesture.undone && gesture.undone.state === state ? gesture.undone.entries : []
    open = false
    host.write({
      label: entry.label,
      diff: reverseDiff(entry.diff),
      selection: entry.selectionBefore,
      cause: 'cancel',
      fromRevision: entry.toState,
      toRevision: state,
      gestureId,
    })
  }

  const end = (gestureId: string): void => {
    gestures.delete(gestureId)
    if (!isOwn) done = done.filter((entry) => entry.gestureId !== gestureId)
  }

  return {
    canUndo: () => isOwn && done.length > 0,
    canRedo: () => undone.length > 0,
    undoLabel: () => (isOwn ? done.at(-1)?.label : undefined),
    redoLabel: () => undone.at(-1)?.label,
    undo,
    redo() {
      host.assertCanWrite()
      const entry = undone.pop()
      if (!entry) return false
      done.push(entry)
      state = entry.toState
      open = false
      host.write({
        label: entry.label,
        diff: entry.diff,
        selection: entry.selectionAfter,
        cause: 'redo',
        fromRevision: entry.fromState,
        toRevision: state,
      })
      return true
    },
    isClean: () => state === savedState,
    markSaved() {
      if (savedState === state) return
      savedState = state
      host.announce()
    },
    begin(label): Gesture {
      const id = host.newId()
      gestures.set(id, { label, undone: undefined })
      return { id, end: () => end(id), cancel: () => cancel(id) }
    },
    revision: () => state,
    getPatches(since) {
      if (since === state) return []
      const ahead = done.findIndex((entry) => entry.fromState === since)
      if (ahead >= 0) return done.slice(ahead).map((entry) => entry.diff)
      const behind = undone.findIndex((entry) => entry.toState === since)
      return behind < 0 ? undefined : undone.slice(behind).map((entry) => reverseDiff(entry.diff))
    },
    retrace(diff, direction) {
      const known = revisionsOf.get(diff)
      const [from, to] =
        direction === 'forward'
          ? [known?.fromRevision, known?.toRevision]
          : [known?.toRevision, known?.fromRevision]
      const fromRevision = state
      // Out of its turn it leads to a state of its own.
      if (to !== undefined && from === state) state = to
      else {
        lastState += 1
        state = lastState
      }
      done = []
      open = false
      return { fromRevision, toRevision: state }
    },
    record(change) {
      const gesture = change.gestureId === undefined ? undefined : gestures.get(change.gestureId)
      const gestureId = gesture ? change.gestureId : undefined
      const fromState = state
      lastState += 1
      state = lastState
      if (gesture && !gesture.undone) gesture.undone = { state: fromState, entries: undone }
      undone = []
      const later = { ...change, atMs: host.now(), toState: state }
      const last = done.at(-1)
      if (last && accepts(last, change, gestureId)) {
        done.pop()
        push(extendEntry(last, later))
      } else {
        if (!isOwn) done = []
        // It takes nothing more in, and a key that names thousands of rows is not to be kept 200 times.
        else if (last) done = done.with(-1, { ...last, fold: undefined })
        push({
          ...later,
          label: gesture?.label ?? change.label,
          gestureId,
          fromState,
          bytes: diffBytes(change.diff),
        })
      }
      const revisions: Revisions = { fromRevision: fromState, toRevision: state }
      revisionsOf.set(change.diff, revisions)
      return revisions
    },
  }
}
