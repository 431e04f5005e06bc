'use client'

import type { JsonChange, TakenSide } from '@call-timeline/core/diff'
import type { Json } from '@call-timeline/schema'
import { type ReactElement, useMemo, useState } from 'react'
import { useDiff } from './diff-context.ts'
import { Said } from './said.tsx'
import { shortJson } from './short-json.ts'

const FIRST = 200
const MOST = 20_000

/** What one side has at the place of a change. */
export function ChangedValue({
  change,
  side,
}: {
  readonly change: JsonChange
  readonly side: TakenSide
}): ReactElement {
  const { words } = useDiff()
  const value = change[side]
  const other = change[side === 'left' ? 'right' : 'left']
  if (value === undefined) return <span className="ct-muted">{words.nothing}</span>
  if (typeof value === 'string' && typeof other === 'string')
    return <Said text={value} other={other} side={side} />
  const Mark = side === 'left' ? 'del' : 'ins'
  return (
    <Mark className="ct-diff-mark">
      <ShortValue value={value} />
    </Mark>
  )
}

/** A JSON value on one line, more of it on demand. */
export function ShortValue({ value }: { readonly value: Json }): ReactElement {
  const { words } = useDiff()
  const [isLong, setLong] = useState(false)
  const { text, isCut } = useMemo(() => shortJson(value, isLong ? MOST : FIRST), [value, isLong])
  return (
    <>
      <code className="ct-mono ct-diff-json">
        {text}
        {isCut ? '…' : null}
      </code>
      {isCut && !isLong ? (
        <button type="button" className="ct-link" onClick={() => setLong(true)}>
          {words.showStart(MOST)}
        </button>
      ) : null}
    </>
  )
}
