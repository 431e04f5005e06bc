'use client'

import type { ComparedRow, JsonChange, JsonDiff } from '@call-timeline/core/diff'
import type { ReactElement } from 'react'
import { pathLabel } from '../fields/path-label.ts'
import type { TermMessages } from '../messages/term-messages.ts'
import { ChangedValue } from './changed-value.tsx'
import { useDiff } from './diff-context.ts'
import { TakeButton } from './take-button.tsx'

/** As many changes of one row, or of the call, are put on the page; the rest is counted. */
const MOST = 40

/** What differs by path: the place, and what is there on either side. */
export function ChangeList({
  diff,
  row,
  tabIndex,
}: {
  readonly diff: JsonDiff
  /** The row that it speaks of; undefined for the call itself. */
  readonly row: ComparedRow | undefined
  readonly tabIndex: 0 | -1
}): ReactElement | null {
  const { words, labels, taking } = useDiff()
  const { changes, more } = diff
  if (changes.length === 0) return null
  const left = changes.length - MOST
  const rest = more + Math.max(0, left)
  return (
    <ul className="ct-diff-changes">
      {changes.slice(0, MOST).map((change) => (
        <li key={keyOf(change)} className="ct-diff-change">
          <span className="ct-diff-change-path" dir="auto">
            {placeOf(change, row !== undefined, words.terms) || words.wholeValue}{' '}
            <span className="ct-muted">{words.change[change.kind]}</span>
          </span>
          <span className="ct-diff-change-side" data-side="left">
            <span className="ct-diff-side-label">{labels.left}: </span>
            <ChangedValue change={change} side="left" />
          </span>
          <span className="ct-diff-change-side" data-side="right">
            <span className="ct-diff-side-label">{labels.right}: </span>
            <ChangedValue change={change} side="right" />
          </span>
          <span className="ct-diff-actions">
            {taking.from.map((from) => (
              <TakeButton
                key={from}
                from={from}
                label={words.takeField(labels[from])}
                tabIndex={tabIndex}
                onTake={() => taking.field(row, change, from)}
              />
            ))}
          </span>
        </li>
      ))}
      {rest > 0 ? <li className="ct-muted">{words.moreChanges(rest)}</li> : null}
    </ul>
  )
}

function keyOf({ leftPath, rightPath }: JsonChange): string {
  return JSON.stringify([leftPath, rightPath])
}

function placeOf({ kind, leftPath, rightPath }: JsonChange, inSegment: boolean, terms: TermMessages): string {
  return pathLabel(kind === 'added' ? rightPath : leftPath, inSegment, terms)
}
