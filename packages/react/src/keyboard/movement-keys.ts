import type { ShortcutMessages } from '../messages/shortcut-messages.ts'

/** Keys that the transcript and the lanes take themselves, for the list of shortcuts. */
export const movementKeys: readonly {
  readonly id: keyof ShortcutMessages['moves']
  readonly keys: readonly string[]
}[] = [
  { id: 'item', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'inLane', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'lane', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'ends', keys: ['Home', 'End'] },
  { id: 'page', keys: ['PageUp', 'PageDown'] },
  { id: 'extend', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { id: 'edit', keys: ['Enter'] },
  { id: 'leave', keys: ['Escape'] },
]
