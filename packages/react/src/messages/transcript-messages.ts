/** What the accessible name of a transcript row is put together from. */
export interface RowDescription {
  readonly title: string
  /** Formatted start and end; undefined when no time is given. */
  readonly time: { readonly start: string; readonly end: string } | undefined
  readonly wordCount: number | undefined
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** Words of the transcript. */
export interface TranscriptMessages {
  readonly label: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly emptyHintReadOnly: string
  readonly row: (row: RowDescription) => string
  readonly selected: string
  readonly noText: string
  readonly noTime: string
  /** Shown on a time that was computed. */
  readonly estimatedTime: string
  readonly editText: string
  readonly interrupted: string
  readonly interruptedAt: (time: string) => string
  readonly overlap: (duration: string) => string
  /** The same as a mark of a word or two. */
  readonly overlapShort: (duration: string) => string
  readonly latencyReported: (duration: string) => string
  readonly latencyEstimated: (duration: string) => string
  readonly silence: (duration: string) => string
  readonly toolCall: (name: string) => string
  readonly toolResult: (name: string) => string
  readonly unnamedTool: string
  readonly succeeded: string
  readonly failed: string
  readonly failedWith: (error: string) => string
  readonly noResult: string
  readonly parameters: string
  readonly result: string
  readonly showDetails: string
  readonly hideDetails: string
  readonly nothing: string
  readonly transition: (from: string, to: string) => string
  readonly unnamedNode: string
  readonly unknownRole: (role: string) => string
  readonly noRole: string
  readonly notAnObject: string
}

export const transcriptEnglish: TranscriptMessages = {
  label: 'Transcript',
  emptyTitle: 'Nothing has been said yet',
  emptyHint: 'Add the first turn, or open a call as JSON.',
  emptyHintReadOnly: 'This call has no segments.',
  row: ({ title, time, wordCount, problems, notes }) =>
    [
      title,
      time === undefined ? 'no time' : `${time.start} to ${time.end}`,
      ...(wordCount === undefined ? [] : [wordCount === 1 ? '1 word' : `${wordCount} words`]),
      ...problems,
      ...notes,
    ].join(', '),
  selected: 'selected',
  noText: 'No text',
  noTime: 'No time',
  estimatedTime: 'Estimated: nobody measured this time',
  editText: 'Edit text',
  interrupted: 'Interrupted',
  interruptedAt: (time) => `Interrupted at ${time}`,
  overlap: (duration) => `Speaks over the other side for ${duration}`,
  overlapShort: (duration) => `overlap ${duration}`,
  latencyReported: (duration) => `Response latency ${duration}, as the agent reported it (e2e_latency)`,
  latencyEstimated: (duration) => `Response latency ${duration}, estimated from the times of the turns`,
  silence: (duration) => `${duration} of silence`,
  toolCall: (name) => `Tool call ${name}`,
  toolResult: (name) => `Result of ${name}`,
  unnamedTool: 'unnamed tool',
  succeeded: 'succeeded',
  failed: 'failed',
  failedWith: (error) => `failed: ${error}`,
  noResult: 'no result',
  parameters: 'Parameters',
  result: 'Result',
  showDetails: 'Show parameters and result',
  hideDetails: 'Hide parameters and result',
  nothing: 'none',
  transition: (from, to) => `Node ${from} to ${to}`,
  unnamedNode: 'unnamed',
  unknownRole: (role) => `Unknown role ${role}`,
  noRole: 'No role',
  notAnObject: 'Not an object',
}
