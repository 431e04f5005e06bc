export { coerceBoolean } from './boolean.ts'
export { coerceInteger } from './integer.ts'
export { coerceMilliseconds } from './milliseconds.ts'
export { coerceNumber } from './number.ts'
