import type { Json, JsonObject } from '@call-timeline/schema'
import { isObject } from '../../json/json-path.ts'
import { createFingerprints, type Fingerprints } from '../json/fingerprint.ts'
import { diffRows, type RowDifference, type RowMeasure } from '../rows/row-difference.ts'
import { createFactsReader, type FactsReader } from '../rows/row-facts.ts'
import { createVocabulary } from '../text/vocabulary.ts'

/** What one comparison leaves for the next: what rows say, and what differs between two of them. */
export interface CompareMemory {
  readonly facts: FactsReader
  readonly fingerprints: Fingerprints
  differenceOf(left: Json, right: Json, measure: RowMeasure): RowDifference | undefined
}

interface Known {
  readonly right: Json
  readonly measure: RowMeasure
  readonly difference: RowDifference | undefined
}

/** An empty memory. It goes by the identity of rows, which are never changed in place. */
export function createCompareMemory(): CompareMemory {
  const fingerprints = createFingerprints()
  const facts = createFactsReader(fingerprints, createVocabulary())
  const known = new WeakMap<JsonObject, Known>()
  return {
    facts,
    fingerprints,
    differenceOf(left, right, measure) {
      if (!isObject(left)) return diffRows(left, right, measure)
      const last = known.get(left)
      if (last && last.right === right && isSameMeasure(last.measure, measure)) return last.difference
      const difference = diffRows(left, right, measure)
      known.set(left, { right, measure, difference })
      return difference
    },
  }
}

function isSameMeasure(a: RowMeasure, b: RowMeasure): boolean {
  return (
    a.clockMs === b.clockMs &&
    a.wordsMs === b.wordsMs &&
    a.toleranceMs === b.toleranceMs &&
    a.isSameRequest === b.isSameRequest
  )
}
