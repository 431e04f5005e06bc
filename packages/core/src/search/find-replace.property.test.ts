import type { Json } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { makeCall } from '@call-timeline/testing/calls'
import { hostileWire, segmentWire } from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { replaceAll } from '../commands/search/replace-matches.ts'
import { getIn } from '../json/json-path.ts'
import { wordsOf } from '../records/revise-segment.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { find } from './find.ts'

vi.setConfig({ testTimeout: 120_000 })

const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.array(fc.oneof(segmentWire, hostileWire), { maxLength: 8 }).map((rows) => callWith(...rows)),
  fc.record({ seed: fc.nat(50), segments: fc.integer({ min: 1, max: 14 }) }).map(makeCall),
)
const query = fc.constantFrom('the', 'is', 'S', '日', 'search', ' ', 'Thursday', '.', '5', 'a')
const substitute = fc.constantFrom('', 'a', 'on Friday at noon', '\ud83e', 'Thursday')

describe('replacing', () => {
  it('writes what it says, is taken back by one undo, and leaves nothing half done', () => {
    fc.assert(
      fc.property(anything, query, substitute, (wire, text, by) => {
        const editor = openEditor(wire)
        const before = editor.toDraft()
        const matches = find(editor, text)
        for (const { segmentId, path, start, end, found, in: place } of matches) {
          const root = editor.segment(segmentId)?.wire ?? null
          const value = place === 'text' ? spokenText(root) : String(getIn(root, path))
          expect(value.slice(start, end)).toBe(found)
        }
        const { result, replaced, skipped } = replaceAll(editor, matches, by)
        expect(replaced + skipped.length).toBe(matches.length)
        expect(result.ok).toBe(replaced > 0)
        editor.problems.all()
        if (editor.history.canUndo()) editor.history.undo()
        expect(editor.toDraft()).toEqual(before)
        expect(editor.history.canUndo()).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every word beside a match the very object that it was', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.constantFrom('Thursday', 'appointment', 'you', 'can'),
        substitute,
        (seed, text, by) => {
          const editor = openEditor(makeCall({ seed, segments: 12 }))
          const matches = find(editor, text, { in: ['text'], wholeWord: true, caseSensitive: true })
          const before = new Map(editor.order().map((id) => [id, editor.segment(id)?.wire ?? null]))
          replaceAll(editor, matches, by)
          for (const [id, wire] of before) {
            const after = new Set(wordsOf(editor.segment(id)?.wire ?? null))
            for (const word of wordsOf(wire)) {
              const token = getIn(word, ['word'])
              const isBeside = typeof token === 'string' && token.replace(/\W+/g, '') !== text
              if (isBeside) expect(after.has(word)).toBe(true)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
