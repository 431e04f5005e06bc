export type { ProblemCode } from './codes.ts'
