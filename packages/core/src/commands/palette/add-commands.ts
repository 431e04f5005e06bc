import type { Command } from '../command.ts'
import { addNodeTransition } from '../timeline/add-node-transition.ts'
import { addToolCall } from '../timeline/add-tool-call.ts'
import { type AddTurnArgs, addTurn } from '../timeline/add-turn.ts'
import { withArgs } from './with-args.ts'

/** Adds something that the agent says, behind the selection. */
export const addAgentTurn: Command = withArgs<AddTurnArgs>(
  'timeline.addAgentTurn',
  'Add agent turn',
  addTurn,
  () => ({
    role: 'agent',
  }),
)

/** Adds something that the caller says, behind the selection. */
export const addUserTurn: Command = withArgs<AddTurnArgs>(
  'timeline.addUserTurn',
  'Add user turn',
  addTurn,
  () => ({
    role: 'user',
  }),
)

/** Adds a tool call with its result, behind the selection. */
export const addToolCallHere: Command = withArgs(
  'timeline.addToolCallHere',
  'Add tool call',
  addToolCall,
  () => ({}),
)

/** Adds a move to another node, behind the selection. */
export const addNodeTransitionHere: Command = withArgs(
  'timeline.addNodeTransitionHere',
  'Add node transition',
  addNodeTransition,
  () => ({}),
)
