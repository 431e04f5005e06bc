'use client'

import { forwardRef, type ReactElement, type Ref, useDeferredValue, useMemo, useState } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { jsonText } from '../json-editor/json-text.ts'
import { PlainEditor } from '../json-editor/plain-editor.tsx'
import { useCodeEditor } from '../json-editor/use-code-editor.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { readOwn } from '../rows/read-json.ts'
import { downloadText } from './download.ts'
import { payloadFileName } from './file-name.ts'
import { usePayload } from './use-payload.ts'

/** How the view stands. */
export type PayloadViewState = { readonly ready: boolean }

/** Props of `Timeline.Payload`. */
export type PayloadViewProps = Omit<PartProps<'section', PayloadViewState>, 'children'>

const UNUSED = (): void => undefined

/** The payload as it would be sent, to read, search, copy and download. Give it a height: it scrolls. */
export const PayloadView: Part<PayloadViewProps, HTMLElement> = forwardRef(function PayloadView(
  props: PayloadViewProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const { messages, editor } = useTimeline('Timeline.Payload')
  const words = messages.payload
  const announce = useAnnounce()
  // Writing out a large call takes a while; typing elsewhere goes first.
  const payload = useDeferredValue(usePayload())
  const text = useMemo(() => jsonText(payload), [payload])
  const bytes = useMemo(() => new Blob([JSON.stringify(payload)]).size, [payload])
  const chunk = useCodeEditor()
  const Surface = chunk.status === 'ready' ? chunk.Code : PlainEditor
  const [copied, setCopied] = useState<string | undefined>(undefined)
  const isCopied = copied === text

  const latestText = (): string => jsonText(editor.toPayload())
  const onCopy = async (): Promise<void> => {
    try {
      const now = latestText()
      await navigator.clipboard.writeText(now)
      setCopied(now)
      announce('done', words.copied)
    } catch {
      announce('refused', words.copyFailed)
    }
  }
  const onDownload = (): void =>
    downloadText(payloadFileName(readOwn(editor.toPayload(), 'call_id')), latestText())

  return usePart('section', props, {
    className: 'ct-payload',
    ref,
    state: { ready: chunk.status !== 'loading' },
    props: {
      'aria-label': words.label,
      children: (
        <>
          <div className="ct-payload-bar">
            <span className="ct-muted">{words.size((bytes / 1000).toFixed(1))}</span>
            <button type="button" className="ct-button" data-variant="outline" onClick={() => void onCopy()}>
              {isCopied ? words.copied : words.copy}
            </button>
            <button type="button" className="ct-button" data-variant="outline" onClick={onDownload}>
              {words.download}
            </button>
          </div>
          {chunk.status === 'loading' ? (
            <p className="ct-empty">{words.loading}</p>
          ) : (
            <Surface
              text={text}
              error={undefined}
              readOnly
              id={undefined}
              label={words.label}
              labelledBy={undefined}
              describedBy={undefined}
              fill
              onChange={UNUSED}
              onBlur={UNUSED}
              onCommit={UNUSED}
            />
          )}
        </>
      ),
    },
  })
})

/** The styling contract of `Timeline.Payload`. */
export const payloadContract: PartContract = {
  part: 'Timeline.Payload',
  className: 'ct-payload',
  attributes: [{ name: 'data-ready', help: 'The text is there.' }],
}
