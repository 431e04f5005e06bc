export { type CallShape, makeCall } from './make-call.ts'
export { createRandom, type Random } from './random.ts'
