import { type Editor, getIn, type SegmentId } from '@call-timeline/core'
import { wordSpan } from '@call-timeline/schema/convert'
import type { MouseEvent } from 'react'
import { readRow } from '../rows/row.ts'
import { wordSlices } from '../rows/word-slices.ts'
import { caretAtPoint } from './caret-at-point.ts'

/** When the word under the pointer is said, ms; undefined beside the words and for words without a time. */
export function timeAtPoint(editor: Editor, id: SegmentId, event: MouseEvent): number | undefined {
  const text = event.target instanceof Element ? event.target.closest('.ct-row-text') : null
  const record = editor.segment(id)
  if (text === null || !record) return undefined
  const offset = caretAtPoint(text, event.clientX, event.clientY)
  const row = readRow(record.wire)
  if (offset === undefined || row.kind !== 'speech') return undefined
  const slice = wordSlices(row.text ?? '', row.words).find(
    (each) => each.word !== undefined && each.offset <= offset && offset <= each.offset + each.text.length,
  )
  if (slice?.word === undefined) return undefined
  return wordSpan(getIn(record.wire, ['words', slice.word]))?.startMs
}
