import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import { crowdedWires, hostileWire, segmentWire } from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { pasteRows } from '../commands/clipboard/paste-rows.ts'
import type { Editor } from '../editor/editor.ts'
import { isObject, ownValue } from '../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import { callWith, countingIds, openEditor } from '../testing/open-editor.ts'
import { copySelection } from './copy-selection.ts'
import { readClipboard } from './read-clipboard.ts'

vi.setConfig({ testTimeout: 120_000 })

const sensible: fc.Arbitrary<Json> = fc.oneof(
  fc.array(segmentWire, { minLength: 1, maxLength: 8 }).map((rows) => callWith(...rows)),
  crowdedWires.map((rows) => callWith(...rows)),
  fc.record({ seed: fc.nat(50), segments: fc.integer({ min: 1, max: 14 }) }).map(makeCall),
)
const hostile: fc.Arbitrary<Json> = fc
  .array(hostileWire, { minLength: 1, maxLength: 8 })
  .map((rows) => callWith(...rows))

/** Copies some of one call into another; the copies, beside what they were copied from. */
function carried(from: Editor, to: Editor, ats: readonly number[], atMs: number) {
  const order = from.order()
  const wanted = new Set(ats.map((at) => order[at % order.length]))
  const originals = order.filter((id) => wanted.has(id))
  from.selection.set(originals)
  const copied = copySelection(from)
  if (!copied.ok) throw new Error(copied.reason)
  const content = readClipboard({ html: copied.html })
  if (!content.ok || content.kind !== 'rows') throw new Error('no rows')
  const before = new Set(to.order())
  const result = to.run(pasteRows, { clip: content.clip, place: { at: atMs } })
  return { originals, copies: to.order().filter((id) => !before.has(id)), result }
}

const recordOf = (editor: Editor, id: SegmentId): SegmentRecord => {
  const record = editor.segment(id)
  if (!record) throw new Error(`no ${id}`)
  return record
}

describe('rows that are carried from one call to another', () => {
  const ats = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 })

  it('are the same but for when they are and what ties them', () => {
    fc.assert(
      fc.property(sensible, sensible, ats, fc.nat(90_000), (source, target, which, atMs) => {
        const from = openEditor(source)
        const to = openEditor(target, { newId: countingIds('t') })
        const { originals, copies } = carried(from, to, which, atMs)
        expect(copies).toHaveLength(originals.length)
        const starts = originals.flatMap((id) => recordOf(from, id).span?.startMs ?? [])
        const deltaMs = starts.length === 0 ? 0 : atMs - Math.min(...starts)
        for (const [index, id] of copies.entries()) {
          const original = recordOf(from, originals[index] ?? '')
          const copy = recordOf(to, id)
          expect(copy.span).toEqual(
            original.span && {
              startMs: original.span.startMs + deltaMs,
              endMs: original.span.endMs + deltaMs,
            },
          )
          expect(copy.provenance).toBe(original.provenance)
          expect(copy.words.map(({ provenance }) => provenance)).toEqual(
            original.words.map(({ provenance }) => provenance),
          )
          expect(timeless(copy.wire)).toEqual(timeless(original.wire))
          expect(keysOf(copy.wire)).toEqual(keysOf(original.wire))
        }
        expect(new Set(to.order()).size).toBe(to.order().length)
      }),
      { numRuns: 200 },
    )
  })

  it('that are pairs by request ID stay pairs, tied to each other alone', () => {
    fc.assert(
      fc.property(sensible, ats, fc.nat(90_000), (wire, which, atMs) => {
        const editor = openEditor(wire)
        const tiedBefore = new Map(editor.order().map((id) => [id, editor.pairOf(id)]))
        const byId = new Set(editor.order().filter((id) => editor.pairingOf(id) === 'request_id'))
        const { originals, copies } = carried(editor, editor, which, atMs)
        const copyOf = new Map(originals.map((id, index) => [id, copies[index]]))
        for (const id of byId) {
          expect(editor.pairOf(id)).toBe(tiedBefore.get(id))
          const partner = tiedBefore.get(id)
          const copy = copyOf.get(id)
          if (copy === undefined) continue
          const copiedPartner = partner === undefined ? undefined : copyOf.get(partner)
          if (copiedPartner !== undefined) expect(editor.pairOf(copy)).toBe(copiedPartner)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('may be anything: it is pasted or refused, taken back by one undo, and never throws', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.oneof(sensible, hostile),
        ats,
        fc.nat(90_000),
        (source, target, which, atMs) => {
          const to = openEditor(target, { newId: countingIds('t') })
          to.problems.all()
          const before = to.toDraft()
          const { result } = carried(openEditor(source), to, which, atMs)
          to.problems.all()
          if (result.ok) to.history.undo()
          expect(to.toDraft()).toEqual(before)
          expect(to.history.canUndo()).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('any text on the clipboard', () => {
  it('is read or refused, and never throws', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '"',
      'format',
      'call-timeline/clip',
      ':',
      ',',
      'rows',
      '[',
      ']',
      'data-call-timeline="',
      '&quot;',
      'null',
      '1',
      '\ud83e',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        for (const flavours of [{ text }, { json: text }, { html: text }]) {
          const content = readClipboard(flavours)
          if (content.ok && content.kind === 'text') expect(content.text).toBe(text)
          if (!content.ok) expect(content.reason).toMatch(/\.$/)
        }
      }),
      { numRuns: 500 },
    )
  })
})

const TIMES = new Set(['start_ms', 'end_ms'])

/** Without the times that a move changes, and the id that is renewed. */
function timeless(value: Json): Json {
  if (Array.isArray(value)) return value.map(timeless)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      TIMES.has(key) ? 0 : key === 'request_id' && typeof child === 'string' ? '' : timeless(child),
    ]),
  )
}

function keysOf(wire: Json): readonly string[] {
  return [wire, ownValue(wire, 'tool')].flatMap((each) => (isObject(each) ? Object.keys(each) : []))
}
