import type { CommandEntry } from '@call-timeline/core'
import type { ShortcutMessages } from '../messages/shortcut-messages.ts'

/** Something that a key does to the view alone: neither written nor undone, and so no command of the editor. */
export interface ViewAction {
  readonly id: keyof ShortcutMessages['views']
  readonly keys: readonly string[]
  readonly context: CommandEntry['context']
}

/** What the keys of a root do to its view. `?` and the zoom keys are as in other timelines. */
export const viewActions: readonly ViewAction[] = [
  { id: 'zoomIn', keys: ['+', '='], context: 'timeline' },
  { id: 'zoomOut', keys: ['-'], context: 'timeline' },
  { id: 'zoomFit', keys: ['0'], context: 'timeline' },
  { id: 'fitSelection', keys: ['F'], context: 'timeline' },
  { id: 'previousView', keys: ['Z'], context: 'timeline' },
  { id: 'foldIdle', keys: ['H'], context: 'timeline' },
  { id: 'playPause', keys: ['Space'], context: 'timeline' },
  { id: 'back', keys: ['J'], context: 'timeline' },
  { id: 'pause', keys: ['K'], context: 'timeline' },
  { id: 'forward', keys: ['L'], context: 'timeline' },
  { id: 'loop', keys: ['Shift+L'], context: 'timeline' },
  { id: 'auditionBefore', keys: ['1'], context: 'timeline' },
  { id: 'auditionHead', keys: ['2'], context: 'timeline' },
  { id: 'auditionTail', keys: ['3'], context: 'timeline' },
  { id: 'auditionAfter', keys: ['4'], context: 'timeline' },
  { id: 'auditionSelection', keys: ['5'], context: 'timeline' },
  { id: 'partner', keys: [']', '['], context: 'timeline' },
  { id: 'search', keys: ['Mod+F'], context: 'anywhere' },
  { id: 'help', keys: ['?'], context: 'timeline' },
]
