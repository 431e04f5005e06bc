'use client'

import { type ReactElement, useEffect, useLayoutEffect, useRef } from 'react'
import { createPayloadCodeView, type PayloadCodeView } from './payload-code-view.ts'
import type { PayloadSurfaceProps } from './payload-surface.ts'

/** The payload in CodeMirror. In a chunk of its own: load it lazily. */
export function PayloadCode(props: PayloadSurfaceProps): ReactElement {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<PayloadCodeView | undefined>(undefined)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (host.current === null) return
    const created = createPayloadCodeView(host.current, latest.current, {
      onLine: (line) => latest.current.onLine(line),
      onChoose: (line) => latest.current.onChoose(line),
    })
    view.current = created
    return () => {
      view.current = undefined
      created.destroy()
    }
  }, [])

  const { text, problems, marked, reveal } = props
  useEffect(() => view.current?.setText(text), [text])
  useEffect(() => view.current?.setProblems(problems), [problems])
  useEffect(() => view.current?.setMarked(marked), [marked])
  useEffect(() => {
    if (reveal !== undefined) view.current?.reveal(reveal.line)
  }, [reveal])
  return <div ref={host} className="ct-code" data-large="" />
}
