'use client'

import type { TakenSide } from '@call-timeline/core/diff'
import { nextRow, previousRow } from '@call-timeline/core/diff'
import {
  forwardRef,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { Icon } from '../icons/icon.tsx'
import { keyPlace } from '../keyboard/key-place.ts'
import { type CallDiffMessages, callDiffEnglish } from '../messages/call-diff-messages.ts'
import type { Part, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import type { CallDiffSource } from './call-source.ts'
import { DiffContext, type DiffContextValue } from './diff-context.ts'
import { DiffList, type DiffListHandle } from './diff-list.tsx'
import { CallFields, SideNotes } from './diff-notes.tsx'
import { DiffToolbar } from './diff-toolbar.tsx'
import { type CallDiffView, DEFAULT_VIEW } from './diff-view.ts'
import { PathStrips } from './path-strips.tsx'
import { useComparison } from './use-comparison.ts'
import { useRows } from './use-rows.ts'
import { useTaking, useVoice } from './use-taking.ts'

/** How the comparison stands. */
export type CallDiffState = { readonly readonly: boolean }

/** Props of `CallDiff`. */
export interface CallDiffProps extends Omit<PartProps<'section', CallDiffState>, 'children'> {
  /** A payload, valid or not; a draft; or an open call. Keep it the same object from render to render. */
  readonly left: CallDiffSource
  /** The same. A call that is open and not read-only can be changed by taking from the other side. */
  readonly right: CallDiffSource
  /** What the calls are called, such as "Before" and "After". */
  readonly labels?: { readonly left?: string; readonly right?: string }
  /** Laid over the English words. */
  readonly messages?: Partial<CallDiffMessages>
  /** What is shown at first. */
  readonly defaultView?: Partial<CallDiffView>
  /** Told of every change of what is shown. */
  readonly onViewChange?: (view: CallDiffView) => void
}

/**
 * Two calls side by side, row by row. Needs no root around it. Give it a height: it scrolls and mounts what is
 * seen.
 *
 * @example
 * <CallDiff left={expected} right={editor} labels={{ left: 'Expected', right: 'This call' }} />
 */
export const CallDiff: Part<CallDiffProps, HTMLElement> = forwardRef(function CallDiff(
  props: CallDiffProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const { left, right, labels: given, messages, defaultView, onViewChange, ...host } = props
  const words = useMemo(() => ({ ...callDiffEnglish, ...messages }), [messages])
  const [leftLabel, rightLabel] = [given?.left ?? words.left, given?.right ?? words.right]
  const labels = useMemo(() => ({ left: leftLabel, right: rightLabel }), [leftLabel, rightLabel])
  const [view, setView] = useState<CallDiffView>(() => ({ ...DEFAULT_VIEW, ...defaultView }))
  const changeView = (next: CallDiffView): void => {
    setView(next)
    onViewChange?.(next)
  }
  const { clock, toleranceMs } = view
  const comparison = useComparison(
    left,
    right,
    useMemo(() => ({ clock, toleranceMs }), [clock, toleranceMs]),
  )
  const { news, say } = useVoice()
  const { taking, undoOf } = useTaking({ left, right }, comparison, { words, labels, say })
  const context = useMemo<DiffContextValue>(
    () => ({ words, labels, comparison, taking }),
    [words, labels, comparison, taking],
  )

  const list = useRows(comparison, view)
  const { rows, stops, stopOf, current } = list
  const handle = useRef<DiffListHandle>(null)
  const step = (way: 'next' | 'previous'): void => {
    const place = (way === 'next' ? nextRow : previousRow)(stops, stopOf.size === 0 ? -1 : current)
    if (place === undefined) say('refused', words.noDifference)
    else handle.current?.focusRow(place)
  }

  const canUndo = useSyncExternalStore(
    useCallback((listener) => undoOf?.subscribe('history', listener) ?? (() => undefined), [undoOf]),
    () => undoOf?.history.canUndo() ?? false,
    () => false,
  )
  const undo = (): void => void (undoOf?.history.undo() && say('done', words.undone))
  const redo = (): void => void (undoOf?.history.redo() && say('done', words.redone))

  const take = (from: TakenSide, event: KeyboardEvent): boolean => {
    const row = rows[current]
    if (!taking.from.includes(from)) return false
    if (event.shiftKey) taking.everything(from)
    else if (row !== undefined) taking.row(row, from)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return
    if (keyPlace(event.target, event.currentTarget) === 'text') return
    const key = event.key.toLowerCase()
    let isDone = true
    if (event.ctrlKey || event.metaKey) {
      if (undoOf === undefined || (key !== 'z' && key !== 'y')) return
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    } else if (key === 'd') step(event.shiftKey ? 'previous' : 'next')
    else if (key === 'l') isDone = take('left', event)
    else if (key === 'r') isDone = take('right', event)
    else isDone = false
    if (isDone) event.preventDefault()
  }

  const isSame =
    comparison.call.changes.length === 0 && comparison.rows.every(({ status }) => status === 'same')
  const element = usePart('section', host, {
    className: 'ct-root ct-call-diff',
    ref,
    state: { readonly: taking.from.length === 0 },
    props: {
      'aria-label': words.label,
      onKeyDown,
      children: (
        <>
          <DiffToolbar
            view={view}
            onView={changeView}
            shown={rows.length}
            place={stopOf.get(current) ?? 0}
            count={stops.length}
            onStep={step}
            undo={undoOf && { can: canUndo, run: undo }}
          />
          <SideNotes />
          {isSame ? (
            <div className="ct-diff-same">
              <Icon name="check" />
              <p>
                <strong>{words.sameTitle}</strong> {words.sameHint}
              </p>
            </div>
          ) : null}
          <PathStrips />
          <CallFields />
          <div className="ct-diff-columns" aria-hidden="true">
            <span />
            <strong dir="auto">{labels.left}</strong>
            <strong dir="auto">{labels.right}</strong>
          </div>
          {rows.length > 0 ? (
            <DiffList ref={handle} list={list} />
          ) : (
            <div className="ct-empty">
              <p className="ct-empty-title">
                {comparison.rows.length === 0 ? words.noRowsTitle : words.noneTitle}
              </p>
              <p>{comparison.rows.length === 0 ? words.noRowsHint : words.noneHint}</p>
              {comparison.rows.length === 0 ? null : (
                <button
                  type="button"
                  className="ct-button"
                  data-variant="outline"
                  onClick={() => changeView({ ...view, only: 'all' })}
                >
                  {words.showEverything}
                </button>
              )}
            </div>
          )}
          <p className="ct-diff-news" role="status" data-tone={news?.tone}>
            {news === undefined ? null : <span key={news.serial}>{news.text}</span>}
          </p>
        </>
      ),
    },
  })
  return <DiffContext.Provider value={context}>{element}</DiffContext.Provider>
})
