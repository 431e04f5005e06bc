'use client'

import { epochToMs } from '@call-timeline/schema/convert'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { localDateTime } from '../fields/local-time.ts'
import { useShownIds } from '../filters/use-shown.ts'
import { format } from '../format/format.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { readNumber, readText } from '../rows/read-json.ts'
import { readRow } from '../rows/row.ts'
import { rowTitle } from '../rows/row-name.ts'
import { printedText } from './printed-text.ts'
import { usePrinting } from './use-printing.ts'

/** How the printout stands. */
export type PrintoutState = { readonly filtered: boolean }

/** Props of `Timeline.Printout`. */
export type PrintoutProps = Omit<PartProps<'section', PrintoutState>, 'children'>

/** More rows than this are not printed, and the last page says so: some five hundred pages. */
const MOST_ROWS = 10_000

/**
 * The whole transcript, there only while the page is printed: what is seen on a screen is no more than what
 * fits it. Rows that a filter leaves out are left out here too.
 */
export const Printout: Part<PrintoutProps, HTMLElement> = forwardRef(function Printout(
  props: PrintoutProps,
  ref: Ref<HTMLElement>,
): ReactElement | null {
  const isPrinting = usePrinting()
  const { isFiltered } = useShownIds()
  const element = usePart('section', props, {
    className: 'ct-printout',
    ref,
    state: { filtered: isFiltered },
    props: { children: isPrinting ? <PrintedCall /> : null },
  })
  return isPrinting ? element : null
})

function PrintedCall(): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Printout')
  const { ids } = useShownIds()
  const words = messages.exports
  const { wire } = editor.call()
  const started = readNumber(wire, 'start_timestamp')
  const date = started === undefined ? '' : dateOf(started, editor.locale)
  const total = editor.order().length
  return (
    <>
      <h3 className="ct-print-title">{readText(wire, 'call_id') ?? words.untitled}</h3>
      <dl className="ct-print-facts">
        {date === '' ? null : <Fact name={words.printDate} value={date} />}
        <Fact name={words.printDuration} value={format.time(editor.time.durationMs())} />
        <Fact
          name={words.printRows}
          value={ids.length === total ? String(total) : messages.filters.shown(ids.length, total)}
        />
      </dl>
      <ol className="ct-print-rows">
        {ids.slice(0, MOST_ROWS).map((id) => {
          const record = editor.segment(id)
          if (record === undefined) return null
          const row = readRow(record.wire)
          return (
            <li
              key={id}
              className="ct-print-row"
              data-kind={row.kind}
              data-voice={row.kind === 'speech' ? row.voice : undefined}
            >
              <span className="ct-print-time">
                {record.span === undefined ? '–' : format.time(record.span.startMs)}
              </span>
              <span className="ct-print-name">{rowTitle(row, messages)}</span>
              <span className="ct-print-text" dir="auto">
                {printedText(row, record.wire, words.cutShort)}
              </span>
            </li>
          )
        })}
      </ol>
      {ids.length > MOST_ROWS ? <p>{words.notPrinted(ids.length - MOST_ROWS)}</p> : null}
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function dateOf(epoch: number, locale: string): string {
  const ms = epochToMs(epoch)
  if (localDateTime(ms) === '') return ''
  return new Date(ms).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'long' })
}

/** The styling contract of `Timeline.Printout`. */
export const printoutContract: PartContract = {
  part: 'Timeline.Printout',
  className: 'ct-printout',
  attributes: [{ name: 'data-filtered', help: 'A filter leaves some rows out.' }],
}
