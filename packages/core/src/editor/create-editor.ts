import type { CallDraft } from '@call-timeline/schema'
import { EditorError } from '../errors/editor-error.ts'
import { createHistory, type HistoryLimits } from '../history/history-stack.ts'
import { createLaneIndex } from '../indexes/lane-index.ts'
import { createToolPairs } from '../indexes/tool-pairs.ts'
import type { HostRules } from '../problems/host-rules.ts'
import { createProblemEngine } from '../problems/problem-engine.ts'
import { draftOf, payloadOf } from '../records/close-draft.ts'
import { openDraft } from '../records/open-draft.ts'
import { createSelection, type SelectionState } from '../selection/session-selection.ts'
import { type DocumentDiff, isEmptyDiff, reverseDiff } from '../store/diff.ts'
import { startsFrom } from '../store/diff-start.ts'
import { createDocument } from '../store/document.ts'
import { createKeyedListeners } from '../store/listeners.ts'
import { openTransaction } from '../store/open-transaction.ts'
import { createDelivery } from './delivery.ts'
import { describeChange } from './describe-change.ts'
import type { CommitEvent, Editor, EditorKey } from './editor.ts'

/** What an editor needs of the world. */
export interface EditorOptions {
  readonly draft: CallDraft
  /** The time in ms, from any fixed point; folding of typing goes by it. */
  now(): number
  /** A new id at each call, unique in the draft. */
  newId(): string
  /**
   * Runs a task when there is time, such as by `requestIdleCallback`, and returns the way to call it off. With
   * it a large call is checked bit by bit; without it at once.
   */
  readonly schedule?: (task: () => void) => () => void
  /** BCP 47 tag for finding words in text; "en" when absent. */
  readonly locale?: string
  /** Refuses everything that writes. */
  readonly readOnly?: boolean
  readonly historyLimits?: HistoryLimits
  /**
   * Who keeps the steps. `host`: the editor keeps none and has nothing to undo; each change is handed out by
   * `onCommit`, and `applyPatch` puts it back. `own` when absent.
   */
  readonly history?: 'own' | 'host'
  /** Rules of the host's own. */
  readonly rules?: HostRules | readonly HostRules[]
  /** Told of an error that a listener threw; when absent it becomes an unhandled rejection. */
  onError?(error: unknown): void
}

const READ_ONLY = { ok: false, reason: 'This call is open for reading only.' } as const

/**
 * Opens a draft for reading and editing. Any payload opens, a broken one too.
 *
 * @example
 * const editor = createEditor({ draft, now: () => performance.now(), newId: () => crypto.randomUUID() })
 * const stop = editor.subscribe('order', render)
 */
export function createEditor(options: EditorOptions): Editor {
  const { newId, readOnly = false, locale = 'en' } = options
  const onError = (error: unknown): void => {
    if (options.onError) options.onError(error)
    else void Promise.reject(error)
  }
  const opened = openDraft(options.draft, newId)
  const document = createDocument(opened.call, opened.segments)
  const time = createLaneIndex(document)
  const pairs = createToolPairs(document)
  const listeners = createKeyedListeners<EditorKey>(onError)
  const delivery = createDelivery(listeners, onError)
  const problems = createProblemEngine({
    document,
    pairs,
    rules: options.rules ?? [],
    schedule: options.schedule,
    now: options.now,
    announce: (keys) => delivery.send(keys),
    onError,
  })
  const selection = createSelection(document, () => delivery.send(['selection']))
  let last: CommitEvent | undefined
  let changing = false
  let disposed = false

  const assertCanWrite = (): void => {
    if (disposed) throw new EditorError('disposed', 'This editor has been disposed of; create a new one.')
    if (readOnly) throw new EditorError('read_only', 'This editor is read-only; create one that is not.')
    if (changing || problems.isRuleRunning()) {
      throw new EditorError(
        'nested_commit',
        'A change cannot start inside the change of another commit; use its transaction.',
      )
    }
  }

  /** Writes a diff and all that follows from it. Returns the keys that it touched; nobody is told yet. */
  const write = (diff: DocumentDiff, select: SelectionState | undefined): ReadonlySet<EditorKey> => {
    const keys = new Set<EditorKey>(['history'])
    if (document.apply(diff)) keys.add('order')
    if (!isEmptyDiff(diff)) keys.add('document')
    if (diff.call) keys.add('call')
    for (const ids of [diff.added, diff.updated, diff.removed]) {
      for (const id of ids.keys()) keys.add(`segment:${id}`)
    }
    for (const id of time.update(diff)) keys.add(`segment:${id}`)
    const retied = pairs.update(diff)
    for (const id of retied) keys.add(`segment:${id}`)
    for (const key of problems.update(diff, retied)) keys.add(key)
    if (select ? selection.restore(select) : selection.prune()) keys.add('selection')
    return keys
  }

  const deliver = (keys: ReadonlySet<EditorKey>, event: CommitEvent): void => {
    last = event
    delivery.send(keys, event)
  }

  const history = createHistory(
    {
      now: options.now,
      newId,
      assertCanWrite,
      write({ selection: selected, gestureId, ...change }) {
        const keys = write(change.diff, selected)
        deliver(keys, { ...change, fold: undefined, gestureId })
      },
      announce: () => delivery.send(['history']),
    },
    { limits: options.historyLimits, keptBy: options.history },
  )

  const editor: Editor = {
    locale,
    readOnly,
    call: document.call,
    segment: document.segment,
    order: document.order,
    indexOf: document.indexOf,
    pairOf: (id) => pairs.tieOf(id).partner,
    pairingOf: (id) => pairs.tieOf(id).pairing,
    time,
    history,
    selection,
    problems,
    subscribe(key, listener) {
      // Nobody hears of problems that are not looked for.
      if (key.startsWith('problems')) problems.start()
      return listeners.add(key, listener)
    },
    onCommit: delivery.observe,
    commit(label, change, { fold, gestureId, select } = {}) {
      assertCanWrite()
      const open = openTransaction(document, newId)
      changing = true
      try {
        change(open.tx)
      } finally {
        changing = false
      }
      const diff = open.diff()
      if (isEmptyDiff(diff)) {
        if (select) selection.set(select)
        return diff
      }
      const selectionBefore = selection.state()
      const keys = write(diff, select && { ids: select, anchor: select.at(-1), focusPath: undefined })
      const selectionAfter = selection.state()
      const led = history.record({ label, diff, selectionBefore, selectionAfter, fold, gestureId })
      deliver(keys, { label, diff, cause: 'commit', fold, gestureId, ...led })
      return diff
    },
    lastChange: () => last && describeChange(document, last),
    applyPatch(diff, { direction = 'forward', label = 'Apply change', select } = {}) {
      assertCanWrite()
      if (options.history !== 'host') {
        throw new EditorError(
          'own_history',
          'This editor keeps its own history; create it with history: "host" to apply diffs.',
        )
      }
      const put = direction === 'forward' ? diff : reverseDiff(diff)
      if (!startsFrom(document, put)) {
        throw new EditorError(
          'stale_patch',
          'The call has changed where this diff starts; apply the diffs in their order.',
        )
      }
      const keys = write(put, select && { ids: select, anchor: select.at(-1), focusPath: undefined })
      const led = history.retrace(diff, direction)
      deliver(keys, { label, diff: put, cause: 'patch', fold: undefined, gestureId: undefined, ...led })
    },
    can: (command, args) => (readOnly && command.writes !== false ? READ_ONLY : command.can(editor, args)),
    run(command, args) {
      return readOnly && command.writes !== false ? READ_ONLY : command.run(editor, args)
    },
    newId,
    toPayload: () => payloadOf(document),
    snapshot: () => ({ payload: payloadOf(document), segmentIds: document.order() }),
    toDraft: () => draftOf(document),
    dispose() {
      disposed = true
      problems.stop()
      listeners.clear()
      delivery.clear()
    },
  }
  return editor
}
