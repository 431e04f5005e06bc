'use client'

import type { ReactElement } from 'react'

/** Parts of a whole, drawn in a row and listed below with their shares. */
export interface SharePart {
  /** Its colour, by what it is. */
  readonly kind: string
  readonly name: string
  /** Of 1. */
  readonly share: number
  /** Formatted. */
  readonly value: string
}

/** A whole and its parts. The list says what the bar shows. */
export function ShareBar({
  title,
  parts,
  notes = [],
}: {
  readonly title: string
  readonly parts: readonly SharePart[]
  readonly notes?: readonly string[]
}): ReactElement {
  return (
    <figure className="ct-share" aria-label={title}>
      <figcaption className="ct-share-title">{title}</figcaption>
      <div className="ct-share-bar" aria-hidden="true">
        {parts.map(({ kind, share }) => (
          <span key={kind} className="ct-share-part" data-kind={kind} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className="ct-share-list">
        {parts.map(({ kind, name, value }) => (
          <li key={kind}>
            <span className="ct-share-swatch" data-kind={kind} aria-hidden="true" />
            {name} <b>{value}</b>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="ct-figure-note">
          {note}
        </p>
      ))}
    </figure>
  )
}
