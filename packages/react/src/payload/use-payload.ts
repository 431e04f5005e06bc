'use client'

import type { Editor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { useRef } from 'react'
import { useEditor } from '../hooks/use-editor.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'

/** The payload as it would be sent now; the same value until the document changes. */
export function usePayload(): Json {
  const editor = useEditor()
  const last = useRef<{ readonly of: readonly unknown[]; readonly payload: Json } | undefined>(undefined)
  const read = (current: Editor): Json => {
    // Records are replaced when they change, so these tell a change without writing out the call.
    const order = current.order()
    const of = [current, current.call(), ...order.map((id) => current.segment(id))]
    const known = last.current
    if (
      known !== undefined &&
      known.of.length === of.length &&
      known.of.every((part, index) => part === of[index])
    )
      return known.payload
    const payload = current.toPayload()
    last.current = { of, payload }
    return payload
  }
  return useEditorValue(editor, 'document', read)
}
