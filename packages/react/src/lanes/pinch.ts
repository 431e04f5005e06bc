/** Two fingers: their middle and how far they are apart; px. */
export interface Pinch {
  readonly x: number
  readonly apart: number
}

/** What two fingers do; undefined for one or three. */
export function pinchOf(touches: TouchList): Pinch | undefined {
  const [one, other] = [touches.item(0), touches.item(1)]
  if (touches.length !== 2 || one === null || other === null) return undefined
  const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
  return { x: (one.clientX + other.clientX) / 2, apart: Math.max(1, apart) }
}
