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
  { id: 'partner', keys: [']', '['], context: 'timeline' },
  { id: 'help', keys: ['?'], context: 'timeline' },
]
