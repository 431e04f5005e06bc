import type { Command } from './command.ts'
import { addAgentTurn, addNodeTransitionHere, addToolCallHere, addUserTurn } from './palette/add-commands.ts'
import { changeRole } from './palette/change-role.ts'
import { redo, undo } from './palette/history-commands.ts'
import { nextProblem, previousProblem } from './palette/problem-commands.ts'
import {
  clearSelection,
  deleteSelection,
  duplicateSelection,
  mergeSelection,
  moveSelectionDown,
  moveSelectionUp,
  selectAll,
} from './palette/selection-commands.ts'
import { growSelection, invertSelection, selectSameRole } from './select/selection-steps.ts'
import { sortByTime } from './timeline/sort-by-time.ts'
import { markSelectionReviewed, togglePin } from './words/toggle-pin.ts'

/** Where the keys of a command work: on rows and lanes, while typing, or in both. */
export type KeyContext = 'timeline' | 'text' | 'anywhere'

/** Under which heading a command is listed. */
export type CommandGroup = 'history' | 'add' | 'edit' | 'select' | 'problems'

/** A command for toolbars, menus, the palette and the keyboard. */
export interface CommandEntry {
  readonly command: Command
  /** Chords such as "Mod+Z"; the first one is shown. Empty when there is no key. */
  readonly keys: readonly string[]
  readonly context: KeyContext
  readonly group: CommandGroup
}

/** Every command that needs no arguments, with its default keys. A host may map its own keys to the ids. */
export const commandRegistry: readonly CommandEntry[] = [
  { command: undo, keys: ['Mod+Z'], context: 'anywhere', group: 'history' },
  { command: redo, keys: ['Mod+Shift+Z', 'Ctrl+Y'], context: 'anywhere', group: 'history' },
  { command: addAgentTurn, keys: ['A'], context: 'timeline', group: 'add' },
  { command: addUserTurn, keys: ['Shift+A'], context: 'timeline', group: 'add' },
  { command: addToolCallHere, keys: ['U'], context: 'timeline', group: 'add' },
  { command: addNodeTransitionHere, keys: ['W'], context: 'timeline', group: 'add' },
  { command: deleteSelection, keys: ['Delete', 'Backspace'], context: 'timeline', group: 'edit' },
  { command: duplicateSelection, keys: ['Mod+D'], context: 'timeline', group: 'edit' },
  { command: moveSelectionUp, keys: ['Alt+ArrowUp'], context: 'timeline', group: 'edit' },
  { command: moveSelectionDown, keys: ['Alt+ArrowDown'], context: 'timeline', group: 'edit' },
  { command: changeRole, keys: ['Shift+R'], context: 'timeline', group: 'edit' },
  { command: mergeSelection, keys: ['M'], context: 'timeline', group: 'edit' },
  { command: togglePin, keys: ['X'], context: 'timeline', group: 'edit' },
  { command: markSelectionReviewed, keys: [], context: 'timeline', group: 'edit' },
  { command: sortByTime, keys: [], context: 'timeline', group: 'edit' },
  { command: growSelection, keys: ['Mod+A'], context: 'timeline', group: 'select' },
  { command: selectAll, keys: ['Mod+Shift+A'], context: 'timeline', group: 'select' },
  { command: selectSameRole, keys: [], context: 'timeline', group: 'select' },
  { command: invertSelection, keys: [], context: 'timeline', group: 'select' },
  { command: clearSelection, keys: ['Escape'], context: 'timeline', group: 'select' },
  { command: nextProblem, keys: ['F8'], context: 'anywhere', group: 'problems' },
  { command: previousProblem, keys: ['Shift+F8'], context: 'anywhere', group: 'problems' },
]
