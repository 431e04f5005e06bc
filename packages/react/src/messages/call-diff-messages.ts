import {
  type DifferenceCounts,
  describeCounts,
  type JsonChangeKind,
  type RowFilter,
  type RowKind,
  type RowStatus,
} from '@call-timeline/core/diff'
import { type TermMessages, termsEnglish } from './term-messages.ts'

/** What the accessible name of a compared row is put together from. */
export interface ComparedRowDescription {
  readonly kind: RowKind
  readonly status: RowStatus
  /** Who or what it is: "Agent", "Tool call pay". */
  readonly title: string
  /** Where it begins, formatted; undefined when it has no time. */
  readonly time: string | undefined
  /** Its place among the differences, from 1; undefined for a row that is the same. */
  readonly place: number | undefined
  readonly count: number
  readonly labels: { readonly left: string; readonly right: string }
}

/** Words of `CallDiff`. It brings its own, since it is loaded apart from the other parts. */
export interface CallDiffMessages {
  readonly label: string
  readonly left: string
  readonly right: string
  readonly rowsLabel: string
  /** What the comparison comes to, in a line. */
  readonly summary: (counts: DifferenceCounts) => string
  readonly row: (row: ComparedRowDescription) => string
  readonly agent: string
  readonly user: string
  readonly toolCall: (name: string) => string
  readonly toolResult: (name: string) => string
  readonly unnamed: string
  readonly transition: string
  readonly other: string
  readonly failed: string
  readonly noTime: string
  readonly noText: string
  /** Names of fields, from the English ones. */
  readonly terms: TermMessages
  /** Beside a row, and what it says to screen readers. */
  readonly status: { readonly [status in RowStatus]: string }
  readonly notIn: (label: string) => string
  readonly movedTo: (time: string, label: string) => string
  readonly goToOther: string
  readonly removed: string
  readonly added: string
  readonly endOfPart: string
  readonly show: string
  readonly filter: { readonly [only in RowFilter['only']]: string }
  readonly shown: (shown: number, all: number) => string
  readonly tolerance: string
  readonly toleranceUnit: string
  readonly clock: string
  readonly clockOwn: string
  readonly clockWarped: string
  readonly next: string
  readonly previous: string
  readonly noDifference: string
  readonly place: (place: number, count: number) => string
  readonly timing: {
    readonly start: (delta: string) => string
    readonly duration: (delta: string) => string
    readonly gap: (delta: string) => string
    readonly latency: (delta: string) => string
    readonly words: (delta: string) => string
    readonly field: (path: string, delta: string) => string
  }
  readonly words: (removed: number, added: number) => string
  readonly change: { readonly [kind in JsonChangeKind]: string }
  readonly wholeValue: string
  readonly nothing: string
  readonly moreChanges: (count: number) => string
  readonly showAll: (characters: number) => string
  readonly showStart: (characters: number) => string
  readonly callFields: (count: number) => string
  readonly path: string
  readonly pathDiffers: string
  readonly morePath: (count: number) => string
  readonly takeRow: (label: string) => string
  readonly removeRow: (label: string) => string
  readonly takeField: (label: string) => string
  readonly takeEverything: (label: string) => string
  readonly took: (label: string) => string
  readonly tookField: (label: string) => string
  readonly tookEverything: (label: string) => string
  readonly undo: string
  readonly undone: string
  readonly redone: string
  readonly sameTitle: string
  readonly sameHint: string
  readonly noRowsTitle: string
  readonly noRowsHint: string
  readonly noneTitle: string
  readonly noneHint: string
  readonly showEverything: string
  readonly notACall: (label: string) => string
  readonly emptyCall: (label: string) => string
}

const KINDS: { readonly [kind in RowKind]: string } = {
  turn: 'turn',
  tool: 'tool row',
  node: 'transition',
  other: 'row',
}

export const callDiffEnglish: CallDiffMessages = {
  label: 'Two calls compared',
  left: 'Left call',
  right: 'Right call',
  rowsLabel: 'Rows of both calls',
  summary: describeCounts,
  row: ({ kind, status, title, time, place, count, labels }) => {
    const what = {
      same: 'the same',
      changed: 'changed',
      moved: 'moved',
      left_only: `only in ${labels.left}`,
      right_only: `only in ${labels.right}`,
    }[status]
    const head = place === undefined ? '' : `Difference ${place} of ${count}, `
    return `${head}${KINDS[kind]} ${what}: ${title}${time === undefined ? '' : `, ${time}`}`
  },
  agent: 'Agent',
  user: 'User',
  toolCall: (name) => `Call of ${name}`,
  toolResult: (name) => `Result of ${name}`,
  unnamed: 'unnamed',
  transition: 'Transition',
  other: 'Other item',
  failed: 'failed',
  noTime: 'no time',
  noText: 'No text',
  terms: termsEnglish,
  status: { same: 'Same', changed: 'Changed', left_only: 'Removed', right_only: 'Added', moved: 'Moved' },
  notIn: (label) => `Not in ${label}`,
  movedTo: (time, label) => `Moved: at ${time} in ${label}`,
  goToOther: 'Go there',
  removed: 'removed:',
  added: 'added:',
  endOfPart: 'end',
  show: 'Show',
  filter: {
    all: 'All rows',
    differences: 'Differences',
    text: 'What is said',
    timing: 'Times',
    tools: 'Tools',
    nodes: 'Nodes',
  },
  shown: (shown, all) => `${shown} of ${all} rows`,
  tolerance: 'Ignore times up to',
  toleranceUnit: 'ms',
  clock: 'Times',
  clockOwn: 'As they are',
  clockWarped: 'Aligned at each turn',
  next: 'Next difference',
  previous: 'Previous difference',
  noDifference: 'There is no difference to go to.',
  place: (place, count) => `${place === 0 ? '–' : place} of ${count}`,
  timing: {
    start: (delta) => `Start ${delta}`,
    duration: (delta) => `Length ${delta}`,
    gap: (delta) => `Gap ${delta}`,
    latency: (delta) => `Latency ${delta}`,
    words: (delta) => `Words up to ${delta}`,
    field: (path, delta) => `${path} ${delta}`,
  },
  words: (removed, added) => `Word list: ${removed} removed, ${added} added`,
  change: { added: 'added', removed: 'removed', changed: 'changed', type_changed: 'of another type' },
  wholeValue: 'whole payload',
  nothing: 'nothing',
  moreChanges: (count) => `and ${count} more`,
  showAll: (characters) => `Show all ${characters.toLocaleString('en')} characters`,
  showStart: (characters) => `Show the first ${characters.toLocaleString('en')} characters`,
  callFields: (count) => (count === 1 ? '1 field of the call differs' : `${count} fields of the call differ`),
  path: 'Nodes',
  pathDiffers: 'differs',
  morePath: (count) => `and ${count} more`,
  takeRow: (label) => `Take from ${label}`,
  removeRow: (label) => `Remove, as in ${label}`,
  takeField: (label) => `Take this field from ${label}`,
  takeEverything: (label) => `Take everything from ${label}`,
  took: (label) => `Taken from ${label}`,
  tookField: (label) => `Field taken from ${label}`,
  tookEverything: (label) => `Everything taken from ${label}`,
  undo: 'Undo',
  undone: 'Undone',
  redone: 'Redone',
  sameTitle: 'No differences',
  sameHint: 'Both calls have the same rows and the same fields.',
  noRowsTitle: 'No rows to compare',
  noRowsHint: 'Neither call has a timeline.',
  noneTitle: 'No row passes this filter',
  noneHint: 'Other rows may still differ.',
  showEverything: 'Show all rows',
  notACall: (label) => `${label} is not a JSON object, so it has no rows.`,
  emptyCall: (label) => `${label} has no rows.`,
}
