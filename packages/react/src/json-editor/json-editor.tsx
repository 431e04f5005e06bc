'use client'

import type { Json } from '@call-timeline/schema'
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from 'react'
import { TimelineContext } from '../context/timeline-context.ts'
import { english } from '../messages/messages.ts'
import type { JsonSurfaceProps } from './json-surface.ts'
import { jsonText, LARGE_TEXT } from './json-text.ts'
import { PlainEditor } from './plain-editor.tsx'
import { useCodeEditor } from './use-code-editor.ts'
import { useJsonDraft } from './use-json-draft.ts'
import { useSettled } from './use-settled.ts'

/** Props of `JsonEditor`. */
export interface JsonEditorProps {
  /** The value; undefined for none. */
  readonly value: Json | undefined
  /** Called with a valid value when the editor is left or Mod+Enter is pressed, if it differs. */
  readonly onCommit: (value: Json | undefined) => void
  /** Takes empty text as "no value". @default false */
  readonly allowEmpty?: boolean
  readonly readOnly?: boolean
  /** Fills its container and scrolls inside, in place of growing with the text. @default false */
  readonly fill?: boolean
  /** Id of the element that takes the focus. */
  readonly id?: string
  /** Its name; or give `labelledBy`. */
  readonly label?: string
  /** Id of the element that names it. */
  readonly labelledBy?: string
  /** Ids of elements that describe it, beside its own error and hint. */
  readonly describedBy?: string
}

/**
 * Edits a JSON value as text. Text that is not JSON stays as it was typed, with its error at line and
 * column, and is not taken over. Large values are opened on demand.
 */
export function JsonEditor(props: JsonEditorProps): ReactElement {
  const words = (useContext(TimelineContext)?.messages ?? english).jsonEditor
  const [isOpen, setOpen] = useState(() => jsonText(props.value).length <= LARGE_TEXT)
  if (isOpen) return <OpenJsonEditor {...props} />
  const size = `${Math.round(jsonText(props.value).length / 1000)} kB`
  return (
    <div className="ct-json-editor" data-closed="">
      <button
        type="button"
        className="ct-button"
        data-variant="outline"
        id={props.id}
        onClick={() => setOpen(true)}
      >
        {words.showLarge(size)}
      </button>
      <p className="ct-muted">{words.largeHint}</p>
    </div>
  )
}

function OpenJsonEditor(props: JsonEditorProps): ReactElement {
  const { value, onCommit, allowEmpty = false, readOnly = false, fill = false } = props
  const words = (useContext(TimelineContext)?.messages ?? english).jsonEditor
  const draft = useJsonDraft(value, onCommit, allowEmpty)
  const error = useSettled(draft.error, draft.text)
  const ids = { error: useId(), hint: useId() }
  const host = useRef<HTMLDivElement>(null)
  const chunk = useCodeEditor()
  const [isPlain, setPlain] = useState(true)
  const Surface = chunk.status !== 'ready' || isPlain ? PlainEditor : chunk.Code
  // A text area that is being typed in is not taken away: the swap waits until it is left.
  useEffect(() => {
    const isTypedIn = host.current?.contains(document.activeElement) ?? true
    if (chunk.status === 'ready' && !isTypedIn) setPlain(false)
  }, [chunk])

  const surface: JsonSurfaceProps = {
    text: draft.text,
    error,
    readOnly,
    id: props.id,
    label: props.label,
    labelledBy: props.labelledBy,
    describedBy: [props.describedBy, error && ids.error, ids.hint].filter(Boolean).join(' '),
    fill,
    onChange: draft.setText,
    onBlur() {
      draft.commit()
      setPlain(false)
    },
    onCommit: () => void draft.commit(),
  }
  return (
    <div
      ref={host}
      className="ct-json-editor"
      data-invalid={error === undefined ? undefined : ''}
      data-fill={fill ? '' : undefined}
    >
      <Surface {...surface} />
      {error === undefined ? null : (
        <div className="ct-json-error">
          <p id={ids.error} role="alert">
            {words.error(error.line, error.column, error.message)}
          </p>
          <p className="ct-muted">
            {words.keptInvalid}{' '}
            <button type="button" className="ct-link" onClick={draft.revert}>
              {words.revert}
            </button>
          </p>
        </div>
      )}
      <p id={ids.hint} className="ct-json-hint ct-muted">
        {Surface === PlainEditor || readOnly ? null : words.leaveHint}
      </p>
    </div>
  )
}
