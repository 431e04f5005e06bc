import { ROLES, SPEECH_ROLES } from '../fields/values.ts'

const GIVEN = { not: { type: 'null' } }
const UNTIMED_ROLES = ROLES.filter((role) => !SPEECH_ROLES.some((speech) => speech === role))

/** The timing rule in JSON Schema: no speech, or words, or a start and an end, or a start and a duration. */
export const TIMING_JSON_SCHEMA = [
  { properties: { role: { enum: UNTIMED_ROLES } } },
  { required: ['words'], properties: { words: { type: 'array', minItems: 1 } } },
  { required: ['start_ms', 'end_ms'], properties: { start_ms: GIVEN, end_ms: GIVEN } },
  { required: ['start_ms', 'duration_ms'], properties: { start_ms: GIVEN, duration_ms: GIVEN } },
]
