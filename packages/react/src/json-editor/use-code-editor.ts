'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { JsonSurfaceProps } from './json-surface.ts'

/** The editor with colours once its chunk is there; undefined before, and when it cannot be loaded. */
export function useCodeEditor(): ComponentType<JsonSurfaceProps> | undefined {
  const [loaded, setLoaded] = useState<{ readonly component: ComponentType<JsonSurfaceProps> } | undefined>()
  useEffect(() => {
    let isGone = false
    import('./code-editor.tsx').then(
      ({ CodeEditor }) => {
        if (!isGone) setLoaded({ component: CodeEditor })
      },
      // The plain text area goes on working.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  return loaded?.component
}
