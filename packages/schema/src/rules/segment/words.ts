import { coerceNumber } from '../../coerce/number.ts'
import { readMs } from '../../convert/span.ts'
import { isJsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'

const TOLERANCE_MS = 10
// From here on one problem speaks of them all.
const MANY = 3

/** The words of a turn: their times by themselves, against each other and against the turn. */
export function checkWords(facts: SegmentFacts): readonly Problem[] {
  if (facts.words.length === 0) return []
  return [...eachWord(facts), ...order(facts), ...outsideTurn(facts)]
}

function eachWord({ words }: SegmentFacts): readonly Problem[] {
  const found: Problem[] = []
  for (const [index, word] of words.entries()) {
    if (!isJsonObject(word)) continue
    const startMs = readMs(word.start_ms)
    const endMs = readMs(word.end_ms)
    if (startMs !== undefined && endMs !== undefined && endMs < startMs) {
      const message = 'The word ends before it starts. Correct one of the two.'
      found.push(problem('word_end_before_start', ['words', index, 'end_ms'], message))
    }
    if (typeof word.word === 'string' && word.word.trim() === '') {
      found.push(
        problem('empty_word', ['words', index, 'word'], 'The word is empty. Fill it in, or delete it.'),
      )
    }
    const confidence = coerceNumber(word.confidence)
    if (confidence.ok && (confidence.value < 0 || confidence.value > 1)) {
      const message = 'Confidence goes from 0 to 1. Divide percentages by 100.'
      found.push(problem('confidence_out_of_range', ['words', index, 'confidence'], message))
    }
  }
  return found
}

function order({ wordSpans }: SegmentFacts): readonly Problem[] {
  const found: Problem[] = []
  for (const [index, span] of wordSpans.entries()) {
    const before = wordSpans[index - 1]
    if (span === undefined || before === undefined) continue
    const path = ['words', index, 'start_ms']
    if (span.startMs < before.startMs) {
      const message = 'The word starts before the one in front of it. Put the words in order of time.'
      found.push(problem('words_out_of_order', path, message))
    } else if (before.endMs - span.startMs > TOLERANCE_MS) {
      const message = 'The word starts before the one in front of it has ended. Correct the times.'
      found.push(problem('words_overlap', path, message))
    }
  }
  return found
}

function outsideTurn({ startMs, endMs, durationMs, wordSpans }: SegmentFacts): readonly Problem[] {
  const until =
    endMs ?? (startMs === undefined || durationMs === undefined ? undefined : startMs + durationMs)
  if (startMs === undefined || until === undefined || until < startMs) return []
  const outside = wordSpans.flatMap((span, index) =>
    span !== undefined && (span.startMs < startMs - TOLERANCE_MS || span.endMs > until + TOLERANCE_MS)
      ? [index]
      : [],
  )
  const message = 'lies outside the time of its turn. Correct the word, or the turn.'
  if (outside.length > MANY && outside.length * 2 > wordSpans.length) {
    return [problem('word_outside_segment', ['words'], `Most of the words: each ${message}`)]
  }
  return outside.map((index) => problem('word_outside_segment', ['words', index], `The word ${message}`))
}
