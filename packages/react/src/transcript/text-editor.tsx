'use client'

import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'

/** Props of the editor of one turn's text. */
export interface TextEditorProps {
  readonly text: string
  readonly label: string
  /** Where the caret starts; the end when absent. */
  readonly caret: number | undefined
  /** Keeps the text. `viaKey`: by Enter, so that the focus goes back to the row. */
  readonly onCommit: (text: string, viaKey: boolean) => void
  readonly onCancel: () => void
}

/** Edits a text where it stands, growing with it. Enter or leaving keeps it, Escape does not. */
export function TextEditor({ text, label, caret, onCommit, onCancel }: TextEditorProps): ReactElement {
  const [value, setValue] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  const finished = useRef(false)
  const startAt = useRef(caret ?? text.length)

  useEffect(() => {
    const element = field.current
    if (element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(startAt.current, startAt.current)
  }, [])

  const commit = (viaKey: boolean) => {
    if (finished.current) return
    finished.current = true
    onCommit(value, viaKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that confirms what an input method offers is not ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      finished.current = true
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      event.stopPropagation()
      commit(true)
    }
  }
  return (
    <span className="ct-text-editor" data-value={`${value} `}>
      <textarea
        ref={field}
        className="ct-text-field"
        dir="auto"
        rows={1}
        aria-label={label}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commit(false)}
      />
    </span>
  )
}
