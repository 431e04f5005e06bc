/**
 * What a drag does to its neighbours. `roll` moves the boundary that two share, `clamp` stops at them,
 * `push` moves them on at full length, `ripple` moves everything after by the same amount, `steal` makes the
 * next one shorter, `overlap` goes over the other speaker, and stops as `clamp` does at one's own.
 */
export type DragPolicy = 'roll' | 'clamp' | 'push' | 'ripple' | 'steal' | 'overlap'

/** How far a ripple reaches: the words of the turn, the lane, or everything. */
export type RippleScope = 'turn' | 'lane' | 'call'

/** The policy that held keys ask for; undefined for the default of what is grabbed. */
export function policyForKeys(keys: {
  readonly shift: boolean
  readonly mod: boolean
}): DragPolicy | undefined {
  if (!keys.shift) return undefined
  return keys.mod ? 'ripple' : 'push'
}
