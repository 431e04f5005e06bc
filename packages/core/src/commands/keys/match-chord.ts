import type { CommandEntry, KeyContext } from '../registry.ts'
import { type KeyPress, matchesChord, type Platform } from './chord.ts'

/** The entry that a key press stands for where the focus is; undefined for none. */
export function matchChord(
  press: KeyPress,
  platform: Platform,
  context: Exclude<KeyContext, 'anywhere'>,
  entries: readonly CommandEntry[],
): CommandEntry | undefined {
  return entries.find(
    (entry) =>
      (entry.context === context || entry.context === 'anywhere') &&
      entry.keys.some((chord) => matchesChord(press, chord, platform)),
  )
}
