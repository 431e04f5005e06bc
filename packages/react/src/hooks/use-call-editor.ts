'use client'

import { type CommitEvent, createEditor, type Editor, type EditorOptions } from '@call-timeline/core'
import type { CallDraft, Json } from '@call-timeline/schema'
import { useEffect, useRef, useState } from 'react'
import { newId } from './new-id.ts'
import { whenIdle } from './when-idle.ts'

/** What an editor is opened from, and how. */
export type CallEditorOptions = CallSource & {
  /** Refuses everything that writes. */
  readonly readOnly?: boolean
  /** BCP 47 tag for finding words in text; the browser's language when absent. */
  readonly locale?: string
  /** Rules of the host's own, such as from `createHostRules`; read when the call is opened. */
  readonly rules?: EditorOptions['rules']
  /** Told of every finished change. The latest function is the one that is called. */
  readonly onCommit?: (event: CommitEvent) => void
}

type CallSource =
  /** A payload, valid or not. */
  | { readonly call: Json; readonly draft?: never }
  /** A draft that was saved with its ids and notes. */
  | { readonly draft: CallDraft; readonly call?: never }

/**
 * Opens a call for reading and editing, once: later payloads are not looked at. To open another call,
 * give the component that calls this a `key`. The editor is disposed of when the component goes.
 */
export function useCallEditor(options: CallEditorOptions): Editor {
  const { readOnly = false, locale, rules, onCommit } = options
  const open = (draft: CallDraft): Tenure => ({
    editor: openCall(draft, { readOnly, locale, rules }),
    held: false,
    gone: false,
  })
  const [tenure, setTenure] = useState(() => open(options.draft ?? draftOfCall(options.call)))
  const { editor } = tenure
  const reopen = useRef(open)
  reopen.current = open

  useEffect(() => {
    // Effects run again on one that is gone when React shows a hidden tree once more.
    if (tenure.gone) setTenure(reopen.current(tenure.editor.toDraft()))
    tenure.held = true
    return () => release(tenure)
  }, [tenure])

  const observer = useRef(onCommit)
  observer.current = onCommit
  useEffect(() => editor.onCommit((event) => observer.current?.(event)), [editor])
  return editor
}

/** An editor with the browser's clock and random ids. */
export function openCall(
  draft: CallDraft,
  {
    readOnly,
    locale,
    rules,
  }: {
    readonly readOnly: boolean
    readonly locale: string | undefined
    readonly rules?: EditorOptions['rules'] | undefined
  },
): Editor {
  return createEditor({
    draft,
    readOnly,
    locale: locale ?? (typeof navigator === 'undefined' ? 'en' : navigator.language),
    now: Date.now,
    newId,
    schedule: whenIdle,
    ...(rules === undefined ? {} : { rules }),
  })
}

/** A draft of a payload about which nothing else is known. */
export function draftOfCall(call: Json): CallDraft {
  return { version: 1, wire: call, sidecar: { segments: [], suppressions: [] } }
}

/** An editor and whether a component holds it. */
interface Tenure {
  readonly editor: Editor
  held: boolean
  gone: boolean
}

/** Disposes of an editor unless it is held again at once, as in StrictMode. */
function release(tenure: Tenure): void {
  tenure.held = false
  queueMicrotask(() => {
    if (tenure.held || tenure.gone) return
    tenure.gone = true
    tenure.editor.dispose()
  })
}
