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
  /** Where a time comes from. */
  readonly rowTimes: Readonly<Record<'derived' | 'aligned' | 'manual', string>>
  /** The same of a word within a turn. */
  readonly wordTimes: Readonly<Record<'derived' | 'aligned' | 'manual' | 'missing', string>>
  readonly pinned: string
  /** How sure the transcriber was of a word; from 0 to 1. */
  readonly confidence: (confidence: number) => string
  readonly unsureWords: (count: number) => string
  readonly editText: string
  readonly interrupted: string
  readonly interruptedAt: (time: string) => string
  /** On the turn that cut the one before it short. */
  readonly cutsIn: string
  readonly cutsInHelp: string
  readonly afterCut: string
  readonly unsaid: string
  readonly unspoken: string
  readonly notSpoken: (text: string) => string
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
  readonly attempt: (attempt: number, attempts: number) => string
  readonly attemptHelp: string
  readonly guessedPair: string
  readonly guessedPairHelp: string
  readonly noCall: string
  readonly noCallHelp: string
  /** Of a result that says nothing, shown under its call. */
  readonly emptyResult: string
  readonly details: string
  readonly showAs: string
  readonly views: Readonly<Record<'tree' | 'text' | 'difference', string>>
  readonly comparedWith: (time: string | undefined) => string
  readonly noDifference: string
  readonly moreChanges: (count: number) => string
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed' | 'type_changed', string>>
  readonly error: string
  readonly parameters: string
  readonly result: string
  readonly nothing: string
  readonly transition: (from: string, to: string) => string
  readonly unnamedNode: string
  /** How a node was entered; guesses, since nothing on the wire says it. */
  readonly entries: Readonly<Record<'global' | 'go_back' | 'interrupted', string>>
  readonly entryHelp: Readonly<Record<'global' | 'go_back' | 'interrupted', string>>
  readonly extraFields: (count: number) => string
  readonly extraFieldsName: (count: number) => string
  readonly extraFieldsHelp: (names: readonly string[], more: number) => string
  /** A renderer of the host's own threw. */
  readonly rendererFailed: (error: string) => string
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
  rowTimes: {
    derived: 'Estimated: nobody measured this time',
    aligned: 'Time aligned with the recording',
    manual: 'Time set by hand',
  },
  wordTimes: {
    derived: 'Estimated time',
    aligned: 'Time aligned with the recording',
    manual: 'Time set by hand',
    missing: 'No time',
  },
  pinned: 'Pinned',
  confidence: (confidence) => `Low confidence: ${Math.round(confidence * 100)} %`,
  unsureWords: (count) => (count === 1 ? '1 word of low confidence' : `${count} words of low confidence`),
  editText: 'Edit text',
  interrupted: 'Interrupted',
  interruptedAt: (time) => `Interrupted at ${time}`,
  cutsIn: 'Cuts in',
  cutsInHelp: 'This turn cut the one before it short',
  afterCut: 'Not heard: it comes after the cut',
  unsaid: 'Never spoken: it takes no time',
  unspoken: 'Meant to be said after the cut, and never spoken',
  notSpoken: (text) => `not spoken: ${text}`,
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
  attempt: (attempt, attempts) => `attempt ${attempt} of ${attempts}`,
  attemptHelp: 'A guess: the call before it of the same tool failed',
  guessedPair: 'guessed pair',
  guessedPairHelp: 'No request ID ties call and result together: they were matched by name and order',
  noCall: 'no call',
  noCallHelp: 'No call in the list belongs to this result',
  emptyResult: 'no value',
  details: 'Parameters and result',
  showAs: 'Show as',
  views: { tree: 'Tree', text: 'JSON', difference: 'Difference' },
  comparedWith: (time) =>
    time === undefined
      ? 'Compared with the previous call of this tool'
      : `Compared with the previous call of this tool at ${time}`,
  noDifference: 'No difference',
  moreChanges: (count) => (count === 1 ? '1 more change' : `${count} more changes`),
  changes: { added: 'Added', removed: 'Removed', changed: 'Changed', type_changed: 'Changed' },
  error: 'Error',
  parameters: 'Parameters',
  result: 'Result',
  nothing: 'none',
  transition: (from, to) => `Node ${from} to ${to}`,
  unnamedNode: 'unnamed',
  entries: { global: 'global', go_back: 'go back', interrupted: 'interrupted' },
  entryHelp: {
    global: 'A guess: a node that is entered from anywhere, and left for where the call came from',
    go_back: 'A guess: the call goes back to the node before the last',
    interrupted: 'A guess: the caller had just cut the agent short',
  },
  extraFields: (count) => (count === 1 ? '+1 field' : `+${count} fields`),
  extraFieldsName: (count) => (count === 1 ? '1 other field' : `${count} other fields`),
  extraFieldsHelp: (names, more) =>
    `Fields that the contract does not know: ${names.join(', ')}${more === 0 ? '' : `, and ${more} more`}`,
  rendererFailed: (error) => `The host’s own view of this row failed: ${error}`,
  unknownRole: (role) => `Unknown role ${role}`,
  noRole: 'No role',
  notAnObject: 'Not an object',
}
