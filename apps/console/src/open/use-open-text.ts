import { parseJsonText } from '@call-timeline/core'
import { useCallback, useMemo } from 'react'
import { useNotices } from '../notices/use-notices.ts'
import { useOpenCall } from './use-open-call.ts'

/** Ways to open a text that may be a payload. What is not JSON changes nothing and says so. */
export interface OpenText {
  readonly text: (text: string, origin: string) => Promise<void>
  readonly file: (file: File) => Promise<void>
}

/** Opens texts and files as calls. */
export function useOpenText(): OpenText {
  const open = useOpenCall()
  const notices = useNotices()

  const openText = useCallback(
    async (text: string, origin: string) => {
      const read = parseJsonText(text)
      if (read.ok) return open.payload(read.value, origin)
      const { line, column, message } = read.error
      notices.warn({
        title: `${origin} is not JSON and was not opened`,
        text: `Line ${line}, column ${column}: ${message} Nothing else has changed.`,
      })
    },
    [open, notices],
  )
  const openFile = useCallback(
    async (file: File) => {
      try {
        await openText(await file.text(), file.name)
      } catch {
        notices.warn({
          title: `${file.name} was not opened`,
          text: 'This browser could not read it. A folder cannot be opened, only a file of JSON.',
        })
      }
    },
    [openText, notices],
  )
  return useMemo(() => ({ text: openText, file: openFile }), [openText, openFile])
}
