import type { Provenance } from '@call-timeline/schema'

/** Words of the inspector. */
export interface InspectorMessages {
  readonly label: string
  readonly nothingTitle: string
  readonly nothingHint: string
  readonly severalTitle: (count: number) => string
  readonly place: (place: number, total: number) => string
  readonly toPartner: { readonly call: string; readonly result: string }
  readonly noPartner: { readonly call: string; readonly result: string }
  readonly content: string
  readonly times: string
  readonly words: string
  readonly tool: string
  readonly node: string
  readonly metadata: string
  readonly otherMetadata: string
  readonly otherMetadataHelp: string
  readonly unknownKeysHelp: string
  readonly rawJson: string
  readonly rawJsonHint: string
  readonly rawJsonLabel: string
  readonly notAnObject: string
  readonly provenance: Record<Provenance, string>
  readonly provenanceHelp: Record<Provenance, string>
  readonly fromWords: (time: string) => string
  readonly computed: (time: string) => string
  readonly wordNumber: (place: number) => string
  readonly wordField: (label: string, place: number) => string
  readonly newWord: string
  readonly addWord: string
  readonly removeWord: (place: number) => string
  readonly noWords: string
  readonly showAllWords: (count: number) => string
  readonly nudgeHint: string
  readonly shiftLabel: string
  readonly shiftHelp: string
  readonly shift: string
}

export const inspectorEnglish: InspectorMessages = {
  label: 'Selection',
  nothingTitle: 'Nothing is selected',
  nothingHint: 'Choose an item in the transcript or the lanes to see and edit all of it here.',
  severalTitle: (count) => `${count} items selected`,
  place: (place, total) => `${place} of ${total}`,
  toPartner: { call: 'Go to its result', result: 'Go to its call' },
  noPartner: { call: 'It has no result.', result: 'It has no call.' },
  content: 'Content',
  times: 'Times',
  words: 'Words',
  tool: 'Tool',
  node: 'Node',
  metadata: 'Metadata',
  otherMetadata: 'Other metadata',
  otherMetadataHelp: 'Every other key of this item’s metadata: any JSON object.',
  unknownKeysHelp:
    'The endpoint keeps these with the item and shows nothing of them. A misspelt field shows up here.',
  rawJson: 'Edit as raw JSON',
  rawJsonHint: 'The whole item as it is sent. It may be anything; problems say what is wrong with it.',
  rawJsonLabel: 'This item as JSON',
  notAnObject: 'This item is not an object, so it has no fields. Mend it as JSON.',
  provenance: {
    reported: 'Reported',
    aligned: 'Measured',
    manual: 'Set by hand',
    derived: 'Estimated',
    missing: 'No time',
  },
  provenanceHelp: {
    reported: 'A provider sent this time.',
    aligned: 'This time was measured on the recording.',
    manual: 'Somebody set this time by hand.',
    derived: 'This time was computed; nobody measured it.',
    missing: 'Nothing tells when this was.',
  },
  fromWords: (time) => `${time}, from its words`,
  computed: (time) => `${time}, computed`,
  wordNumber: (place) => `Word ${place}`,
  wordField: (label, place) => `${label} of word ${place}`,
  newWord: 'New word',
  addWord: 'Add word',
  removeWord: (place) => `Remove word ${place}`,
  noWords: 'No words with times of their own.',
  showAllWords: (count) => `Show all ${count} words`,
  nudgeHint: '↑ and ↓ move a time by 10 ms, with Shift by 100, with Alt by 1.',
  shiftLabel: 'Move in time by',
  shiftHelp: 'How far to move all selected items, such as 0.5s or -250. Negative is earlier.',
  shift: 'Move',
}
