'use client'

import type { ReactElement } from 'react'
import type { JsonTreeMessages } from '../messages/json-tree-messages.ts'
import type { JsonEntryLine } from './json-lines.ts'
import { jsonPreview } from './json-preview.ts'
import { isList, MASK } from './masking.ts'
import { MORE_CHARACTERS } from './tree-state.ts'

/** The value of a line: a text in full or its beginning, the size of what can be opened, or a mask. */
export function JsonValue({
  line,
  isRevealed,
  canReveal,
  shownCharacters,
  words,
  onAct,
}: {
  readonly line: JsonEntryLine
  readonly isRevealed: boolean
  readonly canReveal: boolean
  readonly shownCharacters: number
  readonly words: JsonTreeMessages
  readonly onAct: () => void
}): ReactElement {
  const { value, isHidden, entryCount } = line
  const button = (label: string): ReactElement => (
    // The line is what has the focus: Enter on it does the same.
    <button type="button" className="ct-link" tabIndex={-1} onClick={onAct}>
      {label}
    </button>
  )
  if (isHidden && !isRevealed) {
    return (
      <>
        <span className="ct-json-mask" aria-hidden="true">
          {MASK}
        </span>
        <span className="ct-hidden">{words.masked}</span>
        {canReveal ? <> {button(words.reveal)}</> : null}
      </>
    )
  }
  const hide = isHidden ? <> {button(words.hide)}</> : null
  if (entryCount !== undefined) {
    return (
      <span className="ct-json-count">
        {isList(value) ? `[ ${words.items(entryCount)} ]` : `{ ${words.entries(entryCount)} }`}
      </span>
    )
  }
  if (typeof value !== 'string') {
    return (
      <>
        <span className="ct-json-value" data-type={typeOf(value)}>
          {/* A secret may be an object: revealed it is shown on one line, cut off. */}
          {textOf(value)}
        </span>
        {hide}
      </>
    )
  }
  const rest = value.length - shownCharacters
  return (
    <>
      <span className="ct-json-value" data-type="string">
        "<bdi>{rest > 0 ? value.slice(0, shownCharacters) : value}</bdi>
        {rest > 0 ? '…' : '"'}
      </span>
      {rest > 0 && !isHidden ? (
        <>
          {' '}
          {button(
            rest <= MORE_CHARACTERS
              ? words.showAllText(value.length)
              : words.showMoreText(MORE_CHARACTERS, value.length),
          )}
        </>
      ) : null}
      {hide}
    </>
  )
}

function typeOf(value: JsonEntryLine['value']): string {
  return value === null ? 'null' : typeof value
}

const NOTHING_HIDDEN = (): boolean => false

function textOf(value: JsonEntryLine['value']): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return jsonPreview(value, NOTHING_HIDDEN)
}
