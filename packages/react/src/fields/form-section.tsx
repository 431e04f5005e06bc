'use client'

import type { JsonPath } from '@call-timeline/schema'
import { type ReactElement, type ReactNode, useId } from 'react'

/** Fields that belong together, under a heading. */
export function FormSection({
  title,
  help,
  action,
  path,
  children,
}: {
  readonly title: string
  readonly help?: string
  /** Stands beside the heading. */
  readonly action?: ReactNode
  /** What the section is about, if one asks for that as a whole. */
  readonly path?: JsonPath
  readonly children: ReactNode
}): ReactElement {
  const id = useId()
  return (
    <section className="ct-form-section" aria-labelledby={id} data-field-path={path && JSON.stringify(path)}>
      <div className="ct-form-heading">
        <h3 id={id}>{title}</h3>
        {action}
      </div>
      {help === undefined ? null : <p className="ct-field-note">{help}</p>}
      {children}
    </section>
  )
}
