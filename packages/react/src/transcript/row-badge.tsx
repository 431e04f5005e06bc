'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { Hint } from '../hint/hint.tsx'
import { Icon } from '../icons/icon.tsx'
import { worstSeverity } from '../rows/problem-place.ts'

/** How many problems a row has, with what they say as its tooltip. The row's name says it to screen readers. */
export function RowBadge({ problems }: { readonly problems: readonly EditorProblem[] }): ReactElement | null {
  const severity = worstSeverity(problems)
  if (severity === undefined) return null
  const text = (
    <ul className="ct-hint-list">
      {problems.slice(0, MOST_SHOWN).map(({ key, message }) => (
        <li key={key}>{message}</li>
      ))}
      {problems.length > MOST_SHOWN ? <li>…</li> : null}
    </ul>
  )
  return (
    <Hint text={text}>
      <span className="ct-badge" data-severity={severity} aria-hidden="true">
        <Icon name={severity} />
        {problems.length}
      </span>
    </Hint>
  )
}

const MOST_SHOWN = 5
