'use client'

import type { SegmentId } from '@call-timeline/core'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useAskedFocus } from './use-asked-focus.ts'

interface Help {
  readonly label: string
  readonly text: string
}

/**
 * The fields of the call or of one segment. A line at its foot explains the field that has the focus, in a
 * place of its own, so that nothing moves when the focus does.
 */
export function FieldForm({
  segmentId,
  children,
}: {
  readonly segmentId: SegmentId | undefined
  readonly children: ReactNode
}): ReactElement {
  const words = useTimeline('Timeline.CallForm').messages.fields
  const form = useRef<HTMLDivElement>(null)
  const [help, setHelp] = useState<Help | undefined>(undefined)
  useEffect(() => {
    const element = form.current
    const onFocus = ({ target }: FocusEvent): void => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-field-help]') : null
      const { fieldLabel = '', fieldHelp = '' } = field?.dataset ?? {}
      setHelp(field === null ? undefined : { label: fieldLabel, text: fieldHelp })
    }
    element?.addEventListener('focusin', onFocus)
    return () => element?.removeEventListener('focusin', onFocus)
  }, [])

  // Behind the listener, so that the help knows of the focus that this moves.
  useAskedFocus(form, segmentId)

  return (
    <div ref={form} className="ct-form" tabIndex={-1}>
      <div className="ct-form-fields">{children}</div>
      {/* Each field is described by the same words for screen readers. */}
      <p className="ct-form-help" data-idle={help === undefined ? '' : undefined} aria-hidden="true">
        {help === undefined ? (
          words.helpIdle
        ) : (
          <>
            <strong>{help.label}</strong> {help.text}
          </>
        )}
      </p>
    </div>
  )
}
