/** What a segment can be; spelt exactly so, anything else is refused. */
export const ROLES = ['user', 'agent', 'node_transition', 'agent_function', 'agent_result'] as const

/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]

/** The roles that are speech, and so need a time. */
export const SPEECH_ROLES = ['user', 'agent'] as const satisfies readonly Role[]

/** The labels that the endpoint takes for the caller's mood. */
export const SENTIMENTS = ['positive', 'neutral', 'negative', 'unknown'] as const

/** One of `SENTIMENTS`. */
export type Sentiment = (typeof SENTIMENTS)[number]

/** Whether a value is one of the five roles. */
export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}

/** Whether a value is the role of a spoken turn: `user` or `agent`. */
export function isSpeechRole(value: unknown): value is 'user' | 'agent' {
  return value === 'user' || value === 'agent'
}
