export { anyJson, anyObject, edgeValue, mutatedCall, validCall, validSegment } from './payloads/index.ts'
