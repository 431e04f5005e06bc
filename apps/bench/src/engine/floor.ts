import { measure } from './measure.ts'

/** What one JSON.parse and one JSON.stringify of a payload take together. */
export interface Floor {
  readonly ms: number
  readonly bytes: number
}

/** Measures the floor that every figure is held against. */
export function measureFloor(payload: unknown): Floor {
  const text = JSON.stringify(payload)
  const { medianMs } = measure({ run: () => JSON.stringify(JSON.parse(text)).length })
  return { ms: medianMs, bytes: Buffer.byteLength(text) }
}
