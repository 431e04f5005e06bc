import { expect, it } from 'vitest'
import { pathLabel } from './path-label.ts'

it.each([
  [['call_cost'], false, 'Cost'],
  [['metadata', 'ai_models', 'asr_model'], false, 'Metadata, Models, Speech recognition model'],
  [['words', 3, 'end_ms'], true, 'Words 4, End'],
  [['node', 'from_node'], true, 'Node, From'],
  [['metadata', 'e2e_latency'], true, 'Metadata, Response latency'],
  [['mood', 'colour'], true, 'mood, colour'],
  [['__proto__'], false, '__proto__'],
  [[], true, ''],
] as const)('calls %j of a segment (%s) "%s"', (path, inSegment, label) => {
  expect(pathLabel(path, inSegment)).toBe(label)
})
