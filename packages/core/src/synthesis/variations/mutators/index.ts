import type { Mutator } from '../mutator.ts'
import { droppedTurn } from './dropped-turn.ts'
import { failingTool } from './failing-tool.ts'
import { interruption } from './interruption.ts'
import { lateAnswer } from './late-answer.ts'
import { lowConfidence } from './low-confidence.ts'
import { silence } from './silence.ts'
import { slowerTool } from './slower-tool.ts'
import { wrongNode } from './wrong-node.ts'

/** Every kind of change that a variation can have. */
export const MUTATORS: readonly Mutator[] = [
  slowerTool,
  failingTool,
  interruption,
  silence,
  lateAnswer,
  lowConfidence,
  droppedTurn,
  wrongNode,
]
