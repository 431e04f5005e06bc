'use client'

import type { Json } from '@call-timeline/schema'
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { type Hides, maskedCopy } from './masking.ts'

/** How much is put on the page at once; characters. */
const PIECE = 20_000

/** JSON as text to select and copy, shown piece by piece; copying takes all of it. Secrets are masked in both. */
export function JsonTextBlock({
  value,
  label,
  hides,
  isTabbable,
}: {
  readonly value: Json
  readonly label: string
  /** Undefined when nothing is secret. */
  readonly hides: Hides | undefined
  readonly isTabbable: boolean
}): ReactElement {
  const words = useTimeline('Timeline.Transcript').messages.jsonTree
  const announce = useAnnounce()
  const [shown, setShown] = useState(PIECE)
  const [isCopied, setCopied] = useState(false)
  const text = useMemo(() => prettyText(value, hides), [value, hides])
  if (text === undefined) return <p className="ct-muted">{words.tooDeep}</p>
  const rest = text.length - shown
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce('done', words.copied)
    } catch {
      announce('refused', words.copyFailed)
    }
  }
  const tabIndex = isTabbable ? 0 : -1
  return (
    <div className="ct-json-block">
      <section className="ct-json" aria-label={label} tabIndex={tabIndex} dir="ltr" onKeyDown={ownKeys}>
        <pre>{rest > 0 ? text.slice(0, shown) : text}</pre>
      </section>
      <span className="ct-json-block-bar">
        {rest > 0 ? (
          <button
            type="button"
            className="ct-link"
            tabIndex={tabIndex}
            onClick={() => setShown(shown + PIECE)}
          >
            {rest <= PIECE ? words.showAllText(text.length) : words.showMoreText(PIECE, text.length)}
          </button>
        ) : null}
        <button type="button" className="ct-link" tabIndex={tabIndex} onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </button>
      </span>
    </div>
  )
}

/** Scrolling, and selecting and copying text, are the browser's here and not the call's. */
function ownKeys(event: KeyboardEvent<HTMLElement>): void {
  const isModified = event.ctrlKey || event.metaKey
  if (isModified && event.key.toLowerCase() === 'a') {
    event.preventDefault()
    event.currentTarget.ownerDocument.getSelection()?.selectAllChildren(event.currentTarget)
  }
  const isOwn = isModified ? OWN_WITH_MODIFIER.has(event.key.toLowerCase()) : OWN.has(event.key)
  if (isOwn) event.stopPropagation()
}

const OWN = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
])
const OWN_WITH_MODIFIER = new Set(['a', 'c'])

/** Undefined for what is nested so deeply that no text can be made of it. */
function prettyText(value: Json, hides: Hides | undefined): string | undefined {
  try {
    return JSON.stringify(hides === undefined ? value : maskedCopy(value, hides), null, 2)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
