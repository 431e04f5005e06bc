import { compare } from './compare.ts'
import { editOneWord, moveOneWord } from './edit-one-word.ts'
import { findProblems, followProblems } from './find-problems.ts'
import { followMetrics, measureCall } from './metrics.ts'
import { open } from './open.ts'
import { retimeTurn } from './retime-turn.ts'
import { shiftHalf } from './shift-half.ts'
import { synthesiseTurns } from './synthesise.ts'
import type { Workload } from './workload.ts'

/** Everything that is measured, in the order of the table. */
export const workloads: readonly Workload[] = [
  open,
  editOneWord,
  moveOneWord,
  shiftHalf,
  retimeTurn,
  findProblems,
  followProblems,
  measureCall,
  followMetrics,
  compare,
  synthesiseTurns,
]
