import { distance } from './distance.ts'

// Longer names are compared whole or not at all; the distance of two long texts takes too long to find.
const LONGEST = 64

/**
 * The one of `names` that a name was probably meant to be: the same but for case and signs, else a slip or two
 * away. Undefined when none is near.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const folded = fold(name)
  const allowed = folded.length >= 9 ? 3 : folded.length >= 5 ? 2 : 1
  let nearest: { readonly name: string; readonly steps: number } | undefined
  for (const known of names) {
    const other = fold(known)
    if (other === folded) return known
    if (folded.length > LONGEST || Math.abs(other.length - folded.length) > allowed) continue
    const steps = distance(folded, other)
    if (steps <= allowed && steps < (nearest?.steps ?? Number.POSITIVE_INFINITY))
      nearest = { name: known, steps }
  }
  return nearest?.name
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
