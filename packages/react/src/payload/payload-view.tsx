'use client'

import { forwardRef, type ReactElement, type Ref, useState } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { jsonText } from '../json-editor/json-text.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { readOwn } from '../rows/read-json.ts'
import { downloadText } from './download.ts'
import { payloadFileName } from './file-name.ts'
import { PayloadPlace } from './payload-place.tsx'
import type { PayloadText } from './payload-text.ts'
import { usePayloadCode } from './use-payload-code.ts'
import { usePayloadPlaces } from './use-payload-places.ts'
import { usePayloadText } from './use-payload-text.ts'

/** How the view stands. */
export type PayloadViewState = { readonly ready: boolean }

/** Props of `Timeline.Payload`. */
export type PayloadViewProps = Omit<PartProps<'section', PayloadViewState>, 'children'>

/**
 * The payload as it would be sent, to read, search, copy and download. A click or Enter on a line selects the
 * segment and the field that it belongs to; what is selected elsewhere is marked and brought into view. Give it a
 * height: it scrolls.
 */
export const PayloadView: Part<PayloadViewProps, HTMLElement> = forwardRef(function PayloadView(
  props: PayloadViewProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const { messages, editor } = useTimeline('Timeline.Payload')
  const words = messages.payload
  const announce = useAnnounce()
  const { text, done } = usePayloadText()
  const { line, ...places } = usePayloadPlaces(text)
  const Surface = usePayloadCode()
  const [copied, setCopied] = useState<PayloadText | undefined>(undefined)
  const isCopied = copied !== undefined && copied === text

  const onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(jsonText(editor.toPayload()))
      setCopied(text)
      announce('done', words.copied)
    } catch {
      announce('refused', words.copyFailed)
    }
  }
  const onDownload = (): void => {
    const payload = editor.toPayload()
    downloadText(payloadFileName(readOwn(payload, 'call_id')), jsonText(payload))
  }

  return usePart('section', props, {
    className: 'ct-payload',
    ref,
    state: { ready: Surface !== undefined && text !== undefined },
    props: {
      'aria-label': words.label,
      children: (
        <>
          <div className="ct-payload-bar">
            <span className="ct-muted">{text && words.size((text.bytes / 1000).toFixed(1))}</span>
            <button type="button" className="ct-button" data-variant="outline" onClick={() => void onCopy()}>
              {isCopied ? words.copied : words.copy}
            </button>
            <button type="button" className="ct-button" data-variant="outline" onClick={onDownload}>
              {words.download}
            </button>
          </div>
          {Surface === undefined || text === undefined ? (
            <p className="ct-empty">
              {words.loading}
              {done > 0 && done < 1 ? <progress value={done} aria-label={words.loading} /> : null}
            </p>
          ) : (
            <>
              <Surface text={text} label={words.label} showAll={words.showAll} {...places} />
              <PayloadPlace text={text} line={line} problems={places.problems} />
            </>
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
