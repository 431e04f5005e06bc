/** Words of the payload view and of opening one. */
export interface PayloadMessages {
  readonly label: string
  readonly size: (kilobytes: string) => string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly download: string
  readonly loading: string
  /** In place of the rest of a long line. */
  readonly showAll: (characters: number) => string
  /** Number of the caret's line, from 1. */
  readonly line: (line: number) => string
  readonly copyPath: string
  readonly copiedPath: string
  readonly showField: string
  readonly moreProblems: (count: number) => string
  readonly openLabel: string
  readonly openTitle: string
  readonly openHint: string
  readonly chooseFile: string
  readonly pasteLabel: string
  readonly pastePlaceholder: string
  readonly openPasted: string
  readonly dropNow: string
  readonly notJson: (name: string | undefined) => string
  readonly at: (line: number, column: number, message: string) => string
  readonly untouched: string
  readonly empty: string
  readonly unreadable: string
  readonly oneFile: string
}

export const payloadEnglish: PayloadMessages = {
  label: 'Payload',
  size: (kilobytes) => `${kilobytes} kB as sent`,
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Download it, or select the text and copy that.',
  download: 'Download',
  loading: 'Writing out the payload…',
  showAll: (characters) => `… show all, ${characters.toLocaleString('en')} more characters`,
  line: (line) => `Line ${line}`,
  copyPath: 'Copy path',
  copiedPath: 'Path copied',
  showField: 'Show field',
  moreProblems: (count) => `and ${count} more problems here`,
  openLabel: 'Open a payload',
  openTitle: 'Drop a call payload here',
  openHint: 'A JSON file or text. It opens whether it is valid or not.',
  chooseFile: 'Choose a file…',
  pasteLabel: 'Or paste JSON',
  pastePlaceholder: '{ "call_id": …',
  openPasted: 'Open',
  dropNow: 'Let go to open it',
  notJson: (name) => (name === undefined ? 'That is not JSON.' : `“${name}” is not JSON.`),
  at: (line, column, message) => `Line ${line}, column ${column}: ${message}`,
  untouched: 'What is open stays as it is.',
  empty: 'There is nothing in it.',
  unreadable: 'The file could not be read. Check that it is still there.',
  oneFile: 'Drop one file at a time.',
}
