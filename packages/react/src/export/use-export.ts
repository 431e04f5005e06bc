'use client'

import { useCallback, useEffect, useState } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { downloadText } from '../payload/download.ts'
import { type ExportFormat, writeCall } from './call-export.ts'

/** What is written out: everything, or what is selected. */
export type ExportScope = 'call' | 'selection'

/** Writing out a call. */
export interface Export {
  readonly copy: (format: ExportFormat, scope: ExportScope) => Promise<void>
  readonly download: (format: ExportFormat, scope: ExportScope) => Promise<void>
  /** Whether something was written out a moment ago. */
  readonly isDone: boolean
}

/** How long it is shown that it worked; ms. */
const SHOWN_MS = 2000

/** Copies and downloads the call of the root, and says how that went. */
export function useExport(): Export {
  const { editor, messages } = useTimeline('Timeline.ExportMenu')
  const words = messages.exports
  const announce = useAnnounce()
  const [doneAt, setDoneAt] = useState(0)
  useEffect(() => {
    if (doneAt === 0) return
    const timer = setTimeout(() => setDoneAt(0), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [doneAt])

  const write = useCallback(
    async (format: ExportFormat, scope: ExportScope) => {
      const ids = scope === 'selection' ? editor.selection.ids() : undefined
      const written = await writeCall(editor, format, ids)
      if (!written.ok) announce('refused', written.reason)
      return written
    },
    [editor, announce],
  )
  const download = useCallback(
    async (format: ExportFormat, scope: ExportScope) => {
      const written = await write(format, scope)
      if (!written.ok) return
      downloadText(written.fileName, written.text, written.type)
      setDoneAt((count) => count + 1)
      announce('done', words.downloaded(written.fileName, written.unsaid))
    },
    [write, announce, words],
  )
  const copy = useCallback(
    async (format: ExportFormat, scope: ExportScope) => {
      const written = await write(format, scope)
      if (!written.ok) return
      try {
        await navigator.clipboard.writeText(written.text)
      } catch {
        downloadText(written.fileName, written.text, written.type)
        announce('refused', words.downloadedInstead(written.fileName))
        return
      }
      setDoneAt((count) => count + 1)
      announce('done', words.copied(written.unsaid))
    },
    [write, announce, words],
  )
  return { copy, download, isDone: doneAt > 0 }
}
