'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { JsonSurfaceProps } from './json-surface.ts'

/** The editor with colours, which comes in a chunk of its own. */
export type CodeEditorChunk =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly Code: ComponentType<JsonSurfaceProps> }
  /** It could not be loaded, or this environment has no layout, which it cannot do without. */
  | { readonly status: 'unavailable' }

/** Loads the editor with colours. Until it is ready, and where it is unavailable, plain text has to do. */
export function useCodeEditor(): CodeEditorChunk {
  const [chunk, setChunk] = useState<CodeEditorChunk>({ status: 'loading' })
  useEffect(() => {
    let isGone = false
    const settle = (next: CodeEditorChunk): void => {
      if (!isGone) setChunk(next)
    }
    if (hasLayout()) {
      import('./code-editor.tsx').then(
        ({ CodeEditor }) => settle({ status: 'ready', Code: CodeEditor }),
        () => settle({ status: 'unavailable' }),
      )
    } else settle({ status: 'unavailable' })
    return () => {
      isGone = true
    }
  }, [])
  return chunk
}

function hasLayout(): boolean {
  return typeof document.createRange().getClientRects === 'function'
}
