'use client'

import { useEffect, useState } from 'react'
import { useEditor } from '../hooks/use-editor.ts'
import { createPayloadWriter, type PayloadText } from './payload-text.ts'

/** The text, and how much of it is written while it is not there yet. */
export interface PayloadTextState {
  readonly text: PayloadText | undefined
  /** 0 to 1. */
  readonly done: number
}

/** So long may one stretch of writing keep the page from anything else; ms. */
const SLICE_MS = 12

/**
 * The payload written out, again after each change. A large one is written in slices, so that the page stays
 * alive; the text before stays until the next one is whole.
 */
export function usePayloadText(): PayloadTextState {
  const editor = useEditor()
  const [state, setState] = useState<PayloadTextState>({ text: undefined, done: 0 })
  useEffect(() => {
    const writer = createPayloadWriter()
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      clearTimeout(timer)
      const writing = writer(editor)
      const slice = (): void => {
        const until = performance.now() + SLICE_MS
        do {
          const text = writing.next()
          if (text === undefined) continue
          setState({ text, done: 1 })
          return
        } while (performance.now() < until)
        setState(({ text }) => ({ text, done: writing.done() }))
        timer = setTimeout(slice)
      }
      slice()
    }
    write()
    const stop = editor.subscribe('document', write)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return state
}
