'use client'

import type { ComparedRow, TakenSide } from '@call-timeline/core/diff'
import type { ReactElement } from 'react'
import { format } from '../format/format.ts'
import { Icon, type IconName } from '../icons/icon.tsx'
import type { Row } from '../rows/row.ts'
import { ShortValue } from './changed-value.tsx'
import { useDiff } from './diff-context.ts'
import { readSide, type SideWords } from './row-words.ts'
import { Said } from './said.tsx'

const ICONS: { readonly [kind in Exclude<Row['kind'], 'speech'>]: IconName } = {
  call: 'tool',
  result: 'result',
  node: 'node',
  unknown: 'help',
}

/** One side of a compared row, or that it is not there. */
export function RowSide({
  row,
  side,
  tabIndex,
  onGoToOther,
}: {
  readonly row: ComparedRow
  readonly side: TakenSide
  readonly tabIndex: 0 | -1
  readonly onGoToOther: () => void
}): ReactElement {
  const { words, labels } = useDiff()
  const mine = row[side]
  const theirs = row[side === 'left' ? 'right' : 'left']
  const label = <span className="ct-diff-side-label">{labels[side]}: </span>
  const isElsewhere = row.place !== 'both' && row.place !== side
  if (mine === undefined || isElsewhere) {
    return (
      <div className="ct-diff-side" data-side={side} data-absent="">
        {label}
        {mine === undefined ? (
          <span className="ct-muted">{words.notIn(labels[side])}</span>
        ) : (
          <span className="ct-muted">
            {words.movedTo(mine.span ? format.time(mine.span.startMs) : words.noTime, labels[side])}{' '}
            <button type="button" className="ct-link" tabIndex={tabIndex} onClick={onGoToOther}>
              {words.goToOther}
            </button>
          </span>
        )}
      </div>
    )
  }
  const shown = readSide(mine, words)
  const other = theirs && readSide(theirs, words)
  const { row: read } = shown
  return (
    <div
      className="ct-diff-side"
      data-side={side}
      data-voice={read.kind === 'speech' ? read.voice : read.kind}
    >
      {label}
      <div className="ct-diff-head">
        <span className="ct-diff-time">{shown.time ?? words.noTime}</span>
        <span className="ct-diff-who" dir="auto">
          <Icon name={read.kind === 'speech' ? read.voice : ICONS[read.kind]} />
          {shown.title}
        </span>
        {shown.failed ? (
          <span className="ct-badge" data-severity="error">
            <Icon name="cross" />
            {words.failed}
          </span>
        ) : null}
      </div>
      <Body shown={shown} other={other} side={side} isAlone={theirs === undefined} />
    </div>
  )
}

function Body({
  shown,
  other,
  side,
  isAlone,
}: {
  readonly shown: SideWords
  readonly other: SideWords | undefined
  readonly side: TakenSide
  readonly isAlone: boolean
}): ReactElement | null {
  const { words } = useDiff()
  const { row, text } = shown
  if (row.kind === 'call' || row.kind === 'result') {
    const data = row.kind === 'call' ? row.params : row.result
    // Of a pair it is said by path what differs; one alone is shown as it is.
    return isAlone && data !== undefined ? <ShortValue value={data} /> : null
  }
  if (text === undefined) return <span className="ct-muted">{words.noText}</span>
  return <Said text={text} other={isAlone ? undefined : (other?.text ?? '')} side={side} />
}
