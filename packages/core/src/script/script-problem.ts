/** What can be wrong with a script. */
export type ScriptProblemCode =
  | 'unknown_line'
  | 'unknown_speaker'
  | 'unknown_detail'
  | 'unclosed_front_matter'
  | 'bad_field'
  | 'bad_time'
  | 'bad_escape'
  | 'bad_json'
  | 'too_deep'
  | 'bad_words'
  | 'unclosed_bracket'
  | 'name_missing'
  | 'unexpected_text'
  | 'said_twice'
  | 'too_many_problems'

/** One fault of a script and where it stands. A script with any is not applied. */
export interface ScriptProblem {
  readonly code: ScriptProblemCode
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** In UTF-16 units, on that line; at least 1. */
  readonly length: number
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string
}
