'use client'

import { forwardRef, type KeyboardEvent, type ReactElement, type Ref, useMemo, useRef, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useProblems } from '../hooks/use-problems.ts'
import { Icon } from '../icons/icon.tsx'
import { placeAfterKey } from '../keyboard/place-after-key.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { listEntries } from './list-entries.ts'
import { ProblemRow } from './problem-row.tsx'
import { useProblemVirtualizer } from './use-problem-virtualizer.ts'

/** How the list stands. */
export type ProblemListState = { readonly empty: boolean }

/** Props of `Timeline.ProblemList`. */
export type ProblemListProps = Omit<PartProps<'div', ProblemListState>, 'children'>

/**
 * Everything wrong with the call, worst first; each row goes to the field that it speaks of. Give it a
 * height: it scrolls and mounts what is seen.
 */
export const ProblemList: Part<ProblemListProps, HTMLDivElement> = forwardRef(function ProblemList(
  props: ProblemListProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { messages } = useTimeline('Timeline.ProblemList')
  const problems = useProblems()
  const entries = useMemo(() => listEntries(problems), [problems])
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<string | undefined>(undefined)
  const rows = useMemo(() => entries.filter((entry) => entry.kind === 'problem'), [entries])
  const current = rows.some(({ key }) => key === wanted) ? wanted : rows[0]?.key
  const virtualizer = useProblemVirtualizer(entries, current, scroller)

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ key }) => key === current)
    const next = rows[placeAfterKey(event.key, at, rows.length, 'vertical')]
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setWanted(next.key)
    virtualizer.focusEntry(next.key)
  }

  const isEmpty = problems.length === 0
  return usePart('div', props, {
    className: 'ct-problem-list',
    ref: [ref, scroller],
    state: { empty: isEmpty },
    props: {
      role: 'group',
      'aria-label': messages.problemList.label,
      onKeyDown,
      children: isEmpty ? (
        <div className="ct-empty">
          <Icon name="check" />
          <p className="ct-empty-title">{messages.problemList.emptyTitle}</p>
          <p>{messages.problemList.emptyHint}</p>
        </div>
      ) : (
        <ul className="ct-problem-content" style={{ height: virtualizer.totalSize }}>
          {virtualizer.mounted.map(({ entry, index, start }) => (
            <li
              key={entry.key}
              ref={virtualizer.measure}
              data-index={index}
              className="ct-problem-item"
              style={{ transform: `translateY(${start}px)` }}
              {...(entry.kind === 'problem' && { 'aria-posinset': entry.place, 'aria-setsize': entry.size })}
            >
              {entry.kind === 'heading' ? (
                <h3 className="ct-problem-heading" data-severity={entry.severity}>
                  {messages.problemList.heading[entry.severity](entry.count)}
                </h3>
              ) : (
                <ProblemRow
                  problem={entry.problem}
                  isTabStop={entry.key === current}
                  register={virtualizer.register}
                  onFocus={setWanted}
                />
              )}
            </li>
          ))}
        </ul>
      ),
    },
  })
})

/** The styling contract of `Timeline.ProblemList`. */
export const problemListContract: PartContract = {
  part: 'Timeline.ProblemList',
  className: 'ct-problem-list',
  attributes: [{ name: 'data-empty', help: 'There is nothing wrong.' }],
}
