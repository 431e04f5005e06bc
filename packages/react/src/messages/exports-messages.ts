import type { ExportFormat } from '../export/call-export.ts'

/** Words of copying, downloading and printing. */
export interface ExportsMessages {
  readonly menu: string
  readonly what: string
  readonly wholeCall: string
  readonly selection: (count: number) => string
  readonly copyGroup: string
  readonly downloadGroup: string
  readonly copy: Readonly<Record<ExportFormat, string>>
  readonly download: Readonly<Record<ExportFormat, string>>
  readonly print: string
  /** `unsaid`: how much the format has no words for. */
  readonly copied: (unsaid: number) => string
  readonly downloaded: (file: string, unsaid: number) => string
  /** The browser did not allow copying. */
  readonly downloadedInstead: (file: string) => string
  /** Names of what stands at the head of a printout. */
  readonly printDate: string
  readonly printDuration: string
  readonly printRows: string
  readonly untitled: string
  readonly cutShort: string
  readonly notPrinted: (count: number) => string
}

export const exportsEnglish: ExportsMessages = {
  menu: 'Export',
  what: 'What',
  wholeCall: 'Whole call',
  selection: (count) => (count === 1 ? '1 selected row' : `${count} selected rows`),
  copyGroup: 'Copy',
  downloadGroup: 'Download',
  copy: { text: 'Copy as text', json: 'Copy as JSON', script: 'Copy as script' },
  download: { text: 'Download text', json: 'Download JSON', script: 'Download script' },
  print: 'Print…',
  copied: (unsaid) => (unsaid === 0 ? 'Copied' : `Copied. ${unsaidWords(unsaid)}`),
  downloaded: (file, unsaid) =>
    unsaid === 0 ? `Downloaded ${file}` : `Downloaded ${file}. ${unsaidWords(unsaid)}`,
  downloadedInstead: (file) => `The browser did not allow copying. It was downloaded as ${file}.`,
  printDate: 'Date',
  printDuration: 'Length',
  printRows: 'Rows',
  untitled: 'Call without an id',
  cutShort: '… cut short',
  notPrinted: (count) => (count === 1 ? '1 more row is not printed.' : `${count} more rows are not printed.`),
}

function unsaidWords(count: number): string {
  return count === 1
    ? 'One value has no words in a script and was left out.'
    : `${count} values have no words in a script and were left out.`
}
