'use client'

import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import type { PayloadSurfaceProps } from './payload-surface.ts'

/** The payload in a plain text area: for where the surface with colours cannot be loaded. */
export function PlainPayload(props: PayloadSurfaceProps): ReactElement {
  const { text, label, reveal, onLine, onChoose } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const written = useMemo(() => text.pieces.flatMap(({ lines }) => lines).join('\n'), [text])
  const line = (): number => written.slice(0, area.current?.selectionStart ?? 0).split('\n').length - 1
  const isCaret = (): boolean => area.current?.selectionStart === area.current?.selectionEnd

  useEffect(() => {
    if (reveal === undefined || area.current === null) return
    const before = area.current.value.split('\n').slice(0, reveal.line)
    const at = before.reduce((sum, { length }) => sum + length + 1, 0)
    area.current.setSelectionRange(at, at)
  }, [reveal])

  return (
    <textarea
      ref={area}
      className="ct-field ct-json-plain"
      data-large=""
      value={written}
      readOnly
      spellCheck={false}
      aria-label={label}
      onSelect={() => onLine(line())}
      onClick={() => {
        if (isCaret()) onChoose(line())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        onChoose(line())
      }}
    />
  )
}
