'use client'

import type { CommandResult } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** What a person typed, read: a value, none for empty text, or why it is neither. */
export type ReadDraft =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly reason: string }

/** Text while it is typed, over a value that does not change before it is taken over. */
export interface TextDraft {
  readonly text: string
  /** Why the text cannot be taken over; undefined when it can. */
  readonly reason: string | undefined
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface Draft {
  /** The value that the text was typed over. */
  readonly base: string
  readonly text: string
  readonly reason: string | undefined
}

export interface TextDraftOptions {
  /** The value as text. */
  readonly shown: string
  readonly read: (text: string) => ReadDraft
  /** Takes a value over, or says why not. */
  readonly onCommit: (value: Json | undefined) => CommandResult
  /** Enter takes the text over, in place of a line break. */
  readonly singleLine: boolean
}

/**
 * Takes text over when the field is left, on Enter, on Mod+Enter, and when the page is hidden. Text that
 * cannot be read stays as it was typed and says why; Escape takes it back. A value that changes from
 * outside, as by undo, replaces it.
 */
export function useTextDraft({ shown, read, onCommit, singleLine }: TextDraftOptions): TextDraft {
  const fresh = { base: shown, text: shown, reason: undefined }
  const [draft, setDraft] = useState<Draft>(fresh)
  const { text, reason } = draft.base === shown ? draft : fresh
  const isPending = text !== shown

  const commit = (): void => {
    if (!isPending) return
    const answer = read(text)
    const result = answer.ok ? onCommit(answer.value) : answer
    setDraft(result.ok ? fresh : { base: shown, text, reason: result.reason })
  }

  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  useEffect(() => {
    if (!isPending) return
    const onHide = (): void => latest.current()
    // Before those who save what is committed.
    const options = { capture: true }
    window.addEventListener('pagehide', onHide, options)
    window.addEventListener('visibilitychange', onHide, options)
    return () => {
      window.removeEventListener('pagehide', onHide, options)
      window.removeEventListener('visibilitychange', onHide, options)
    }
  }, [isPending])

  return {
    text,
    reason,
    onChange: (next) => setDraft({ base: shown, text: next, reason: undefined }),
    onBlur: commit,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape' && isPending) {
        // The first Escape belongs to the text; the next one to whatever is around.
        event.stopPropagation()
        event.preventDefault()
        setDraft(fresh)
        return
      }
      if (event.key !== 'Enter') return
      const isMod = event.ctrlKey || event.metaKey
      if (!isMod && !singleLine) return
      // What is not taken over yet is taken over first; only then does Mod+Enter mean to submit.
      if (isPending || !isMod) event.preventDefault()
      commit()
    },
  }
}
