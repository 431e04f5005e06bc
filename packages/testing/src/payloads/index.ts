export { anyJson, anyObject, edgeValue } from './json-values.ts'
export { mutatedCall } from './mutated-call.ts'
export { validCall, validSegment } from './valid-call.ts'
