import { type Platform, parseChord } from '@call-timeline/core'

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
  ['Delete', 'Del'],
])

/** A chord as people read it: "⇧⌘Z" on a Mac, "Ctrl+Shift+Z" elsewhere. */
export function chordText(chord: string, platform: Platform): string {
  const parsed = parseChord(chord)
  if (parsed === undefined) return chord
  const isMac = platform === 'mac'
  const held = [
    ...(parsed.ctrl || (parsed.mod && !isMac) ? [isMac ? '⌃' : 'Ctrl'] : []),
    ...(parsed.alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(parsed.shift ? [isMac ? '⇧' : 'Shift'] : []),
    ...(parsed.mod && isMac ? ['⌘'] : []),
  ]
  const key = SIGNS.get(parsed.key) ?? parsed.key
  return [...held, key.length === 1 ? key.toUpperCase() : key].join(isMac ? '' : '+')
}
