import type { ExportsMessages } from '../exports-messages.ts'
import { amount } from './plural.ts'
import type { Translated } from './translated.ts'

export const exportsGerman: Translated<ExportsMessages> = {
  menu: 'Exportieren',
  what: 'Was',
  wholeCall: 'Ganzer Anruf',
  selection: (count) => amount(count, 'ausgewählte Zeile', 'ausgewählte Zeilen'),
  copyGroup: 'Kopieren',
  downloadGroup: 'Herunterladen',
  copy: { text: 'Als Text kopieren', json: 'Als JSON kopieren', script: 'Als Skript kopieren' },
  download: { text: 'Text herunterladen', json: 'JSON herunterladen', script: 'Skript herunterladen' },
  print: 'Drucken …',
  copied: (unsaid) => (unsaid === 0 ? 'Kopiert' : `Kopiert. ${unsaidWords(unsaid)}`),
  downloaded: (file, unsaid) =>
    unsaid === 0 ? `${file} heruntergeladen` : `${file} heruntergeladen. ${unsaidWords(unsaid)}`,
  downloadedInstead: (file) =>
    `Der Browser hat das Kopieren nicht erlaubt. Stattdessen wurde ${file} heruntergeladen.`,
  printDate: 'Datum',
  printDuration: 'Dauer',
  printRows: 'Zeilen',
  untitled: 'Anruf ohne ID',
  cutShort: '… gekürzt',
  notPrinted: (count) => `${amount(count, 'weitere Zeile ist', 'weitere Zeilen sind')} nicht gedruckt.`,
}

function unsaidWords(count: number): string {
  return `${amount(count, 'Wert lässt', 'Werte lassen')} sich im Skript nicht sagen und ${count === 1 ? 'fehlt' : 'fehlen'} darin.`
}
