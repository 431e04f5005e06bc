'use client'

import type { ComparedRow, JsonChange, JsonDiff, RowDifference } from '@call-timeline/core/diff'
import { memo, type ReactNode, useCallback, useMemo } from 'react'
import { ChangeList } from './change-list.tsx'
import { useDiff } from './diff-context.ts'
import { RowSide } from './row-side.tsx'
import { namingSide, readSide } from './row-words.ts'
import { TakeButton } from './take-button.tsx'
import { TimingChips } from './timing-chips.tsx'

/** The keys that take the current row from either side. */
export const TAKE_KEYS = { left: 'L', right: 'R' } as const

/** A compared row: both sides, how its times differ, and what else does, by path. */
export const DiffRow: (props: {
  readonly row: ComparedRow
  /** Its place among the differences, from 1. */
  readonly place: number | undefined
  readonly count: number
  readonly isCurrent: boolean
  readonly register: (key: string, element: HTMLElement | null) => void
  readonly onGoToOther: (row: ComparedRow) => void
}) => ReactNode = memo(function DiffRow({ row, place, count, isCurrent, register, onGoToOther }) {
  const { words, labels, taking } = useDiff()
  const { key, status, difference } = row
  const naming = namingSide(row)
  const named = naming && readSide(naming, words)
  const tabIndex = isCurrent ? 0 : -1
  const ref = useCallback((element: HTMLElement | null) => register(key, element), [register, key])
  const inWords = difference?.text === undefined ? difference?.words : undefined
  const wordCount = (inWords?.leftOnly.length ?? 0) + (inWords?.rightOnly.length ?? 0)
  const unread = useMemo(() => difference && unreadChanges(row, difference), [row, difference])
  return (
    <article
      ref={ref}
      className="ct-diff-row"
      data-row-key={key}
      data-status={status}
      data-current={isCurrent ? '' : undefined}
      tabIndex={tabIndex}
      aria-label={words.row({
        kind: row.kind,
        status,
        title: named?.title ?? words.other,
        time: named?.time,
        place,
        count,
        labels,
      })}
    >
      <span className="ct-diff-status" title={words.status[status]}>
        <span aria-hidden="true">{SIGNS[status]}</span>
      </span>
      <RowSide row={row} side="left" tabIndex={tabIndex} onGoToOther={() => onGoToOther(row)} />
      <RowSide row={row} side="right" tabIndex={tabIndex} onGoToOther={() => onGoToOther(row)} />
      <span className="ct-diff-actions">
        {status === 'same'
          ? null
          : taking.from.map((from) => (
              <TakeButton
                key={from}
                from={from}
                label={(row[from] === undefined ? words.removeRow : words.takeRow)(labels[from])}
                shortcut={TAKE_KEYS[from]}
                tabIndex={tabIndex}
                onTake={() => taking.row(row, from)}
              />
            ))}
      </span>
      <div className="ct-diff-more">
        <TimingChips row={row} />
        {inWords !== undefined && wordCount > 0 ? (
          <p className="ct-muted">{words.words(inWords.leftOnly.length, inWords.rightOnly.length)}</p>
        ) : null}
        {unread === undefined ? null : <ChangeList diff={unread} row={row} tabIndex={tabIndex} />}
      </div>
    </article>
  )
})

/** The changes that the sides do not show already as words of a turn or ends of a transition. */
function unreadChanges({ kind }: ComparedRow, { text, changes }: RowDifference): JsonDiff {
  const isRead = ({ kind: how, leftPath: [first, second, third] }: JsonChange): boolean => {
    if (how !== 'changed') return false
    if (kind === 'node')
      return first === 'node' && (second === 'from' || second === 'from_node' || second === 'to')
    return text !== undefined && first === 'words' && typeof second === 'number' && third === 'word'
  }
  return { changes: changes.changes.filter((change) => !isRead(change)), more: changes.more }
}

const SIGNS = { same: '', changed: '≠', left_only: '−', right_only: '+', moved: '↕' } as const
