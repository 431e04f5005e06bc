'use client'

import { diffText, type TakenSide } from '@call-timeline/core/diff'
import { Fragment, type ReactElement, useMemo, useState } from 'react'
import { useDiff } from './diff-context.ts'

/** A text longer than this is shown in part; UTF-16 units. */
const FIRST = 4000
/** Even when all is asked for, no more than this is put on the page at once. */
const MOST = 100_000

/** A text of one side, with what the other one does not have marked in it. */
export function Said({
  text,
  other,
  side,
}: {
  readonly text: string
  /** The same text on the other side; undefined when there is nothing to compare it with. */
  readonly other: string | undefined
  readonly side: TakenSide
}): ReactElement {
  const { words } = useDiff()
  const [isWhole, setWhole] = useState(false)
  const limit = isWhole ? MOST : FIRST
  const shown = text.slice(0, limit)
  const parts = useMemo(() => {
    if (other === undefined || other === text) return undefined
    const [left, right] = side === 'left' ? [shown, other.slice(0, limit)] : [other.slice(0, limit), shown]
    return diffText(left, right).filter(({ kind }) => kind === 'same' || kind === `${side}_only`)
  }, [text, other, shown, limit, side])
  const Mark = side === 'left' ? 'del' : 'ins'
  return (
    <>
      <span className="ct-diff-said" dir="auto">
        {parts === undefined
          ? shown
          : parts.map((part) => {
              const { from, to } = part[side]
              const piece = shown.slice(from, to)
              if (part.kind === 'same') return <span key={from}>{piece}</span>
              // Space around words is not what differs; where nothing else does, it is.
              const core = piece.trim() === '' ? piece : piece.trim()
              const at = piece.indexOf(core)
              return (
                <Fragment key={from}>
                  {piece.slice(0, at)}
                  <Mark className="ct-diff-mark">
                    <span className="ct-hidden"> [{side === 'left' ? words.removed : words.added} </span>
                    {core}
                    <span className="ct-hidden"> {words.endOfPart}] </span>
                  </Mark>
                  {piece.slice(at + core.length)}
                </Fragment>
              )
            })}
        {shown.length < text.length ? '…' : null}
      </span>
      {text.length > FIRST && !isWhole ? (
        <button type="button" className="ct-link" onClick={() => setWhole(true)}>
          {text.length > MOST ? words.showStart(MOST) : words.showAll(text.length)}
        </button>
      ) : null}
    </>
  )
}
