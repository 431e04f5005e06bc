'use client'

import type { CallSide } from '@call-timeline/core/diff'
import type { ReactElement } from 'react'
import { Icon } from '../icons/icon.tsx'
import { ChangeList } from './change-list.tsx'
import { useDiff } from './diff-context.ts'

/** What holds for a whole side: that it is no call, or has no rows. */
export function SideNotes(): ReactElement | null {
  const { words, labels, comparison } = useDiff()
  const notes = (['left', 'right'] as const).flatMap((side) => {
    const note = noteOf(comparison[side])
    return note === undefined ? [] : [{ side, text: words[note](labels[side]) }]
  })
  if (notes.length === 0) return null
  return (
    <div className="ct-diff-notes">
      {notes.map(({ side, text }) => (
        <p key={side} className="ct-diff-note">
          <Icon name="info" />
          {text}
        </p>
      ))}
    </div>
  )
}

function noteOf({ call, rows }: CallSide): 'notACall' | 'emptyCall' | undefined {
  if (typeof call !== 'object' || call === null || Array.isArray(call)) return 'notACall'
  return rows.length === 0 ? 'emptyCall' : undefined
}

/** What differs in the calls beside their rows. */
export function CallFields(): ReactElement | null {
  const { words, comparison } = useDiff()
  const { changes, more } = comparison.call
  if (changes.length === 0) return null
  return (
    <details className="ct-diff-fields">
      <summary>{words.callFields(changes.length + more)}</summary>
      <ChangeList diff={comparison.call} row={undefined} tabIndex={0} />
    </details>
  )
}
