/** Stable identifiers of everything that `checkCall` can say. */
export type ProblemCode = string
