/** Words of the JSON editor. */
export interface JsonEditorMessages {
  /** How to leave it with the keyboard. */
  readonly leaveHint: string
  readonly error: (line: number, column: number, message: string) => string
  /** Beside text that is not taken over yet. */
  readonly pending: string
  readonly keptInvalid: string
  readonly revert: string
  readonly showLarge: (size: string) => string
  readonly largeHint: string
  readonly loading: string
}

export const jsonEditorEnglish: JsonEditorMessages = {
  leaveHint: 'Tab indents. Press Escape, then Tab, to leave.',
  error: (line, column, message) => `Line ${line}, column ${column}: ${message}`,
  pending: 'Taken over when you leave the field or press Ctrl+Enter.',
  keptInvalid: 'It stays as you typed it, and the call as it was, until it is valid JSON.',
  revert: 'Take back',
  showLarge: (size) => `Show ${size} of JSON`,
  largeHint: 'It is large, so it is opened only when you ask for it.',
  loading: 'Loading the editor…',
}
