'use client'

import type { Json } from '@call-timeline/schema'
import { forwardRef, type ReactElement, type Ref, useState } from 'react'
import { CallEditor, type CallEditorProps } from '../call-editor/call-editor.tsx'
import { useCallEditor } from '../hooks/use-call-editor.ts'
import type { Part } from '../part/part.ts'

/** Props of `CallViewer`. */
export interface CallViewerProps extends Omit<CallEditorProps, 'editor' | 'submit'> {
  /** The payload, valid or not. Another one opens another call. */
  readonly call: Json
  /** BCP 47 tag for numbers and words; the browser's language when absent. */
  readonly locale?: string
}

/**
 * A call to read: the same frame as `CallEditor`, without what edits.
 *
 * @example
 * <CallViewer call={payload} />
 */
export const CallViewer: Part<CallViewerProps, HTMLDivElement> = forwardRef(function CallViewer(
  props: CallViewerProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const opening = useOpening(props.call)
  return <OpenCall key={opening} ref={ref} {...props} />
})

const OpenCall: Part<CallViewerProps, HTMLDivElement> = forwardRef(function OpenCall(
  { call, locale, ...frame }: CallViewerProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const editor = useCallEditor({ call, readOnly: true, ...(locale === undefined ? {} : { locale }) })
  return <CallEditor ref={ref} editor={editor} {...frame} />
})

/** Counts the calls that were opened: a payload written anew in every render is the same call still. */
function useOpening(call: Json): number {
  const [opened, setOpened] = useState({ call, count: 0 })
  if (opened.call === call) return opened.count
  const isSame = JSON.stringify(opened.call) === JSON.stringify(call)
  const next = { call, count: isSame ? opened.count : opened.count + 1 }
  setOpened(next)
  return next.count
}
