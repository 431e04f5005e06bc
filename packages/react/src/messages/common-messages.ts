/** Words that several parts share. */
export interface CommonMessages {
  readonly agent: string
  readonly user: string
  readonly tool: string
  readonly node: string
  readonly errors: (count: number) => string
  readonly warnings: (count: number) => string
  readonly hints: (count: number) => string
  /** A command with its key, as a tooltip shows it. */
  readonly withKey: (label: string, key: string) => string
  readonly close: string
  /** After undo, for screen readers. */
  readonly undid: (label: string) => string
  readonly redid: (label: string) => string
}

export const commonEnglish: CommonMessages = {
  agent: 'Agent',
  user: 'User',
  tool: 'Tool',
  node: 'Node',
  errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
  warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
  hints: (count) => (count === 1 ? '1 hint' : `${count} hints`),
  withKey: (label, key) => `${label} (${key})`,
  close: 'Close',
  undid: (label) => `Undone: ${label}`,
  redid: (label) => `Redone: ${label}`,
}
