import { createEditor } from '@call-timeline/core'
import { createDraft } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCall } from '../calls/index.ts'
import { runStep } from './run-step.ts'
import { editStep } from './steps.ts'

const OF_WORDS_AND_DRAGS = ['splitWord', 'mergeWords', 'pin', 'source', 'reviewed', 'closeWordGaps', 'drag']

describe('steps that an editor is driven by', () => {
  it('hold words and drags, and the editor takes some of each', () => {
    const taken = new Set<string>()
    let last = 0
    const newId = (): string => {
      last += 1
      return `id${last}`
    }
    for (const step of fc.sample(editStep, { numRuns: 3000, seed: 7 })) {
      if (!OF_WORDS_AND_DRAGS.includes(step.step) || taken.has(step.step)) continue
      const draft = createDraft(makeCall({ segments: 12, wordsPerTurn: 8 }), { newId })
      const editor = createEditor({ draft, now: () => 0, newId })
      if (runStep(editor, step)?.ok) taken.add(step.step)
    }
    expect([...taken].toSorted()).toEqual(OF_WORDS_AND_DRAGS.toSorted())
  })
})
