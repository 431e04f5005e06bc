'use client'

import { type JsonTextError, parseJsonText } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import {
  type DragEvent,
  forwardRef,
  type ReactElement,
  type Ref,
  useContext,
  useId,
  useRef,
  useState,
} from 'react'
import { TimelineContext } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import { english } from '../messages/messages.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'

/** How the opener stands. */
export type PayloadOpenerState = {
  /** Something is dragged over it. */
  readonly over: boolean
  /** What was given is not JSON. */
  readonly refused: boolean
}

/** Props of `PayloadOpener`. */
export interface PayloadOpenerProps extends Omit<PartProps<'section', PayloadOpenerState>, 'children'> {
  /** Called with any JSON, valid as a call or not. `name` is the file's. */
  readonly onOpen: (payload: Json, name: string | undefined) => void
}

interface Refusal {
  readonly title: string
  readonly detail: string
}

/**
 * Takes a payload as a file, by drop or by paste. What is not JSON is refused with the line and column, and
 * nothing is opened. Works without a root.
 */
export const PayloadOpener: Part<PayloadOpenerProps, HTMLElement> = forwardRef(function PayloadOpener(
  { onOpen, ...host }: PayloadOpenerProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const words = (useContext(TimelineContext)?.messages ?? english).payload
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined)

  const takeText = (text: string, name: string | undefined): boolean => {
    const plain = text.replace(/^\uFEFF/, '')
    const read = parseJsonText(plain)
    setRefusal(
      read.ok
        ? undefined
        : { title: words.notJson(name), detail: plain.trim() === '' ? words.empty : faultText(read.error) },
    )
    if (read.ok) onOpen(read.value, name)
    return read.ok
  }
  const faultText = ({ line, column, message }: JsonTextError): string => words.at(line, column, message)

  const takeFile = async (given: File): Promise<void> => {
    try {
      takeText(await given.text(), given.name)
    } catch {
      setRefusal({ title: given.name, detail: words.unreadable })
    }
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    const [first] = files
    if (files.length > 1) setRefusal({ title: words.oneFile, detail: '' })
    else if (first !== undefined) void takeFile(first)
    else takeText(event.dataTransfer.getData('text/plain'), undefined)
  }

  return usePart('section', host, {
    className: 'ct-payload-opener',
    ref,
    state: { over, refused: refusal !== undefined },
    props: {
      'aria-label': words.openLabel,
      onDragOver: (event) => {
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false)
      },
      onDrop,
      children: (
        <>
          <p className="ct-empty-title">{over ? words.dropNow : words.openTitle}</p>
          <p className="ct-muted">{words.openHint}</p>
          <input
            ref={file}
            type="file"
            accept=".json,application/json,text/plain"
            hidden
            onChange={({ target }) => {
              const [given] = target.files ?? []
              if (given !== undefined) void takeFile(given)
              // The same file can be chosen again once it is mended.
              target.value = ''
            }}
          />
          <button
            type="button"
            className="ct-button"
            data-variant="outline"
            onClick={() => file.current?.click()}
          >
            {words.chooseFile}
          </button>
          <label htmlFor={id}>{words.pasteLabel}</label>
          <textarea
            id={id}
            className="ct-field ct-mono"
            rows={3}
            spellCheck={false}
            placeholder={words.pastePlaceholder}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain')
              if (pasted === '' && text.trim() !== '' && takeText(text, undefined)) event.preventDefault()
            }}
          />
          {pasted.trim() !== '' && (
            <button
              type="button"
              className="ct-button"
              data-variant="primary"
              onClick={() => {
                if (takeText(pasted, undefined)) setPasted('')
              }}
            >
              {words.openPasted}
            </button>
          )}
          {refusal !== undefined && (
            <div className="ct-payload-refusal" role="alert">
              <Icon name="warning" />
              <div>
                <strong>{refusal.title}</strong> {refusal.detail} {words.untouched}
              </div>
            </div>
          )}
        </>
      ),
    },
  })
})

/** The styling contract of `PayloadOpener`. */
export const payloadOpenerContract: PartContract = {
  part: 'PayloadOpener',
  className: 'ct-payload-opener',
  attributes: [
    { name: 'data-over', help: 'Something is dragged over it.' },
    { name: 'data-refused', help: 'What was given last is not JSON.' },
  ],
}
