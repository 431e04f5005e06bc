'use client'

import { useMemo } from 'react'
import { useEditor } from '../hooks/use-editor.ts'
import { createTimeFormat, type TimeFormat } from './format.ts'

/** Times and lengths in the editor's language. */
export function useFormat(): TimeFormat {
  const { locale } = useEditor()
  return useMemo(() => createTimeFormat(locale), [locale])
}
