import { isJsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { checkKeys } from '../keys/check-keys.ts'
import { NODE_NAMES, SEGMENT_METADATA_NAMES, SEGMENT_NAMES, TOOL_NAMES, WORD_NAMES } from '../keys/names.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'

/** Keys that the contract does not know, at every level of a segment; of the words each key but once. */
export function checkSegmentKeys({ wire, words, node, tool, metadata }: SegmentFacts): readonly Problem[] {
  const seen = new Set<string>()
  return [
    ...checkKeys(wire, SEGMENT_NAMES, [], 'kept'),
    ...words.flatMap((word, index) =>
      isJsonObject(word) ? checkKeys(word, WORD_NAMES, ['words', index], 'dropped', seen) : [],
    ),
    ...(node === undefined ? [] : checkKeys(node, NODE_NAMES, ['node'], 'dropped')),
    ...(tool === undefined ? [] : checkKeys(tool, TOOL_NAMES, ['tool'], 'dropped')),
    ...checkKeys(metadata, SEGMENT_METADATA_NAMES, ['metadata'], 'kept'),
    ...(node !== undefined && Object.hasOwn(node, 'from_node') ? [otherSpelling()] : []),
  ]
}

function otherSpelling(): Problem {
  return problem(
    'alias_spelling',
    ['node', 'from_node'],
    'The endpoint takes this, but "from" is the name to send.',
  )
}
