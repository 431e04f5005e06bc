import type { Json } from '@call-timeline/schema'
import { runWrites, segmentWire, type WriteStep, writeSteps } from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDraft } from '../records/open-draft.ts'
import { callWith, countingIds, draftOfPayload } from '../testing/open-editor.ts'
import { type DocumentDiff, isEmptyDiff, reverseDiff, squashDiffs } from './diff.ts'
import { createDocument, type Document } from './document.ts'
import { openTransaction } from './open-transaction.ts'

const start = fc.array(segmentWire, { maxLength: 6 })
const newId = countingIds('n')

function documentOf(segments: readonly Json[]): Document {
  const { call, segments: records } = openDraft(draftOfPayload(callWith(...segments)), countingIds())
  return createDocument(call, records)
}

/** Writes a transaction and returns its diff. */
function write(document: Document, writes: readonly WriteStep[]): DocumentDiff {
  const open = openTransaction(document, newId)
  runWrites(open.tx, writes)
  const diff = open.diff()
  document.apply(diff)
  return diff
}

/** All that a document holds; records by identity, since an edit makes a new one. */
function contents(document: Document): readonly unknown[] {
  return [document.call(), ...document.order().map((id) => document.segment(id))]
}

function expectSame(a: readonly unknown[], b: readonly unknown[]): void {
  expect(a.length).toBe(b.length)
  for (const [index, item] of a.entries()) expect(item).toBe(b[index])
}

describe('a diff', () => {
  it('is taken back by its reverse', () => {
    fc.assert(
      fc.property(start, writeSteps, (segments, writes) => {
        const document = documentOf(segments)
        const before = contents(document)
        const diff = write(document, writes)
        document.apply(reverseDiff(diff))
        expectSame(contents(document), before)
        expect(reverseDiff(reverseDiff(diff))).toEqual(diff)
      }),
    )
  })

  it('of two changes does what both do, one after the other', () => {
    fc.assert(
      fc.property(start, writeSteps, writeSteps, (segments, first, second) => {
        const stepwise = documentOf(segments)
        const atOnce = createDocument(stepwise.call(), records(stepwise))
        atOnce.apply(squashDiffs(write(stepwise, first), write(stepwise, second)))
        expectSame(contents(atOnce), contents(stepwise))
      }),
    )
  })

  it('squashed with its reverse is empty', () => {
    fc.assert(
      fc.property(start, writeSteps, (segments, writes) => {
        const diff = write(documentOf(segments), writes)
        expect(isEmptyDiff(squashDiffs(diff, reverseDiff(diff)))).toBe(true)
      }),
    )
  })

  it('squashes in any grouping to the same', () => {
    fc.assert(
      fc.property(start, writeSteps, writeSteps, writeSteps, (segments, a, b, c) => {
        const document = documentOf(segments)
        const [x, y, z] = [write(document, a), write(document, b), write(document, c)]
        expect(squashDiffs(squashDiffs(x, y), z)).toEqual(squashDiffs(x, squashDiffs(y, z)))
      }),
    )
  })

  it('does not speak of what came and went, or came back', () => {
    const document = documentOf([{ role: 'user' }])
    const [id = ''] = document.order()
    const record = document.segment(id)
    const open = openTransaction(document, newId)
    if (!record) throw new Error('no record')
    open.tx.put({ ...record, id: 'other', position: 'a1' })
    open.tx.remove('other')
    open.tx.remove(id)
    open.tx.put(record)
    expect(isEmptyDiff(open.diff())).toBe(true)
  })
})

describe('a transaction', () => {
  it('reads its own writes, in order, before anything is written', () => {
    fc.assert(
      fc.property(start, writeSteps, (segments, writes) => {
        const document = documentOf(segments)
        const before = contents(document)
        const open = openTransaction(document, newId)
        runWrites(open.tx, writes)
        const seen = open.tx.order().map((id) => [id, open.tx.segment(id)?.wire] as const)
        expectSame(contents(document), before)
        document.apply(open.diff())
        expect(new Map(document.order().map((id) => [id, document.segment(id)?.wire]))).toEqual(new Map(seen))
      }),
    )
  })

  it('never lets two rows stand in one place', () => {
    fc.assert(
      fc.property(start, writeSteps, writeSteps, (segments, first, second) => {
        const document = documentOf(segments)
        write(document, first)
        write(document, second)
        const positions = document.order().map((id) => document.segment(id)?.position ?? '')
        expect(positions).toEqual([...new Set(positions)].toSorted(byCodeUnit))
      }),
    )
  })
})

function records(document: Document) {
  return document.order().flatMap((id) => document.segment(id) ?? [])
}

function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
