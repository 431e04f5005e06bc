/** What a chord needs of a keyboard event; a DOM `KeyboardEvent` fits. */
export interface KeyPress {
  /** As `KeyboardEvent.key`: "a", "A", "ArrowUp", "F8". */
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whose keyboard it is: on a Mac `Mod` is Command, elsewhere Control. */
export type Platform = 'mac' | 'other'

/** A chord taken apart. */
export interface Chord {
  readonly key: string
  readonly mod: boolean
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift']

/**
 * Reads a chord such as "Mod+Shift+Z", "Alt+ArrowUp" or "A": modifiers first, then the key as
 * `KeyboardEvent.key` has it, letters in any case. Undefined for what is no chord.
 */
export function parseChord(chord: string): Chord | undefined {
  // The key may be the plus sign itself, as in "Mod++".
  const keyAt = chord.slice(0, -1).lastIndexOf('+') + 1
  const key = chord.slice(keyAt)
  const modifiers = new Set(chord.slice(0, keyAt).split('+').slice(0, -1))
  if (key === '' || [...modifiers].some((name) => !MODIFIERS.includes(name))) {
    return undefined
  }
  return {
    key: normalised(key),
    mod: modifiers.has('Mod'),
    ctrl: modifiers.has('Ctrl'),
    alt: modifiers.has('Alt'),
    shift: modifiers.has('Shift'),
  }
}

/** Whether a key press is the chord on this platform; no more and no fewer modifiers. */
export function matchesChord(press: KeyPress, chord: string, platform: Platform): boolean {
  const wanted = parseChord(chord)
  if (!wanted) return false
  const ctrl = wanted.ctrl || (wanted.mod && platform === 'other')
  const meta = wanted.mod && platform === 'mac'
  return (
    normalised(press.key) === wanted.key &&
    press.ctrlKey === ctrl &&
    press.metaKey === meta &&
    press.altKey === wanted.alt &&
    // A sign such as "?" is typed with Shift on some keyboards and without on others.
    (press.shiftKey === wanted.shift || (isSign(wanted.key) && !wanted.shift))
  )
}

function normalised(key: string): string {
  if (key === ' ') return 'Space'
  return [...key].length === 1 ? key.toLowerCase() : key
}

function isSign(key: string): boolean {
  return [...key].length === 1 && !/[\p{L}\p{N}\s]/u.test(key)
}
