import { commandRegistry } from '@call-timeline/core'
import { chordText } from './chord-text.ts'
import { currentPlatform } from './platform.ts'

/** The first key of a command of the registry as people read it; undefined when it has none. */
export function shortcutText(commandId: string): string | undefined {
  const chord = commandRegistry.find(({ command }) => command.id === commandId)?.keys[0]
  return chord === undefined ? undefined : chordText(chord, currentPlatform())
}
