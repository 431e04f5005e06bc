/** Numbers that look random and are the same for the same seed, on every machine. */
export interface SeededRandom {
  /** A whole number in `[least, most]`, both ends included. */
  between(least: number, most: number): number
  /** True in `percent` of a hundred draws. */
  chance(percent: number): boolean
  /** One of the items; undefined when there is none. */
  pick<T>(items: readonly T[]): T | undefined
}

/**
 * A generator whose state and output are 32-bit whole numbers (xorshift, Marsaglia 2003, with a multiplying
 * finish), so that no rounding of a machine can show in a fixture. Any seed will do: a text is hashed, a
 * fraction is cut off.
 */
export function createSeededRandom(seed: number | string): SeededRandom {
  let state = scramble(typeof seed === 'string' ? hashText(seed) : wholeSeed(seed)) || 0x9e3779b9
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.imul(state, 0x2545f491) >>> 0
  }
  const between = (least: number, most: number): number =>
    most <= least ? least : least + ((next() >>> 8) % (most - least + 1))
  return {
    between,
    chance: (percent) => between(0, 99) < percent,
    pick: (items) => items[between(0, items.length - 1)],
  }
}

/** A seed for one part of what a seed decides, so that a change in one part leaves the others as they are. */
export function seedOf(seed: number | string, part: string | number): number {
  return hashText(`${seed}/${part}`)
}

function wholeSeed(seed: number): number {
  return Number.isFinite(seed) ? hashText(String(Math.trunc(seed))) : 0
}

/** FNV-1a over the UTF-16 units of a text. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

function scramble(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}
