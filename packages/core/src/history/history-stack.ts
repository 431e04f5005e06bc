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

/** The history with the side that the editor writes to. */
export interface HistoryStack extends History {
  record(change: RecordedChange): void
}

interface OpenGesture {
  readonly label: string
  /** What could be redone when its first change came, and the state of the document then. */
  undone: { readonly state: number; readonly entries: HistoryEntry[] } | undefined
}

const FOLD_WITHIN_MS = 500
const DEFAULT_LIMITS: HistoryLimits = { entries: 200, bytes: 32 * 1024 * 1024 }

/** An empty history; the document as it stands counts as saved. */
export function createHistory(host: HistoryHost, limits: HistoryLimits = DEFAULT_LIMITS): HistoryStack {
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
    done.push(entry)
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
    const entry = done.pop()
    if (!entry) return false
    undone.push(entry)
    state = entry.fromState
    open = false
    host.write({
      label: entry.label,
      diff: reverseDiff(entry.diff),
      selection: entry.selectionBefore,
      cause: 'undo',
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
    })
  }

  return {
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    undoLabel: () => done.at(-1)?.label,
    redoLabel: () => undone.at(-1)?.label,
    undo,
    redo() {
      host.assertCanWrite()
      const entry = undone.pop()
      if (!entry) return false
      done.push(entry)
      state = entry.toState
      open = false
      host.write({ label: entry.label, diff: entry.diff, selection: entry.selectionAfter, cause: 'redo' })
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
      return { id, end: () => void gestures.delete(id), cancel: () => cancel(id) }
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
        return
      }
      push({
        ...later,
        label: gesture?.label ?? change.label,
        gestureId,
        fromState,
        bytes: diffBytes(change.diff),
      })
    },
  }
}
