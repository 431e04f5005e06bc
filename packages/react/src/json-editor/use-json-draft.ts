'use client'

import { type JsonTextError, parseJsonText } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { useMemo, useState } from 'react'
import { jsonText } from './json-text.ts'

/** JSON while it is typed: text that may not be JSON yet, over a value that is. */
export interface JsonDraft {
  readonly text: string
  /** What is wrong with the text; undefined when it can be taken over. */
  readonly error: JsonTextError | undefined
  /** Whether the text says something else than the value. */
  readonly isPending: boolean
  readonly setText: (text: string) => void
  /** Takes the text over if it is JSON; returns whether nothing is left to take over. */
  readonly commit: () => boolean
  readonly revert: () => void
}

/**
 * Text over a value. The text stays as it was typed while it is not JSON; a value that changes from
 * outside, as by undo, replaces it. Empty text stands for no value.
 */
export function useJsonDraft(
  value: Json | undefined,
  onCommit: (value: Json | undefined) => void,
  allowEmpty: boolean,
): JsonDraft {
  const valueText = useMemo(() => jsonText(value), [value])
  const [draft, setDraft] = useState({ base: valueText, text: valueText })
  const text = draft.base === valueText ? draft.text : valueText
  const isPending = text !== valueText
  const isEmpty = allowEmpty && text.trim() === ''
  const parsed = useMemo(
    () => (isPending && !isEmpty ? parseJsonText(text) : undefined),
    [text, isPending, isEmpty],
  )
  const error = parsed?.ok === false ? parsed.error : undefined

  const revert = (): void => setDraft({ base: valueText, text: valueText })
  return {
    text,
    error,
    isPending,
    setText: (next) => setDraft({ base: valueText, text: next }),
    revert,
    commit() {
      if (!isPending) return true
      if (error !== undefined) return false
      const next = parsed?.ok === true ? parsed.value : undefined
      // Nothing but the layout was edited: the value stays, and the text with it.
      if (jsonText(next) === valueText) revert()
      else onCommit(next)
      return true
    },
  }
}
