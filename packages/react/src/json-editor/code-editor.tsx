'use client'

import { type ReactElement, useEffect, useLayoutEffect, useRef } from 'react'
import { type CodeView, createCodeView } from './code-view.ts'
import type { JsonSurfaceProps } from './json-surface.ts'

/** JSON in CodeMirror. In a chunk of its own: load it lazily. */
export function CodeEditor(props: JsonSurfaceProps): ReactElement {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<CodeView | undefined>(undefined)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (host.current === null) return
    const created = createCodeView(host.current, latest.current, {
      onChange: (text) => latest.current.onChange(text),
      onBlur: () => latest.current.onBlur(),
      onCommit: () => latest.current.onCommit(),
    })
    view.current = created
    return () => {
      view.current = undefined
      created.destroy()
    }
  }, [])

  const { text, error, readOnly, id, label, labelledBy, describedBy } = props
  useEffect(() => view.current?.setText(text), [text])
  useEffect(() => view.current?.setError(error), [error])
  useEffect(
    () =>
      view.current?.setAttributes({
        readOnly,
        id,
        label,
        labelledBy,
        describedBy,
        invalid: error !== undefined,
      }),
    [readOnly, id, label, labelledBy, describedBy, error],
  )
  return <div ref={host} className="ct-code" data-large={props.fill ? '' : undefined} />
}
