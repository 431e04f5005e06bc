import type { PayloadMessages } from '../payload-messages.ts'
import type { Translated } from './translated.ts'

export const payloadGerman: Translated<PayloadMessages> = {
  label: 'Payload',
  size: (kilobytes) => `${kilobytes} kB beim Senden`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Herunterladen hilft, oder den Text markieren und kopieren.',
  download: 'Herunterladen',
  loading: 'Payload wird geschrieben …',
  showAll: (characters) => `… alles zeigen, ${characters.toLocaleString('de')} weitere Zeichen`,
  line: (line) => `Zeile ${line}`,
  copyPath: 'Pfad kopieren',
  copiedPath: 'Pfad kopiert',
  showField: 'Feld zeigen',
  moreProblems: (count) =>
    count === 1 ? 'und 1 weiteres Problem hier' : `und ${count} weitere Probleme hier`,
  openLabel: 'Payload öffnen',
  openTitle: 'Payload eines Anrufs hier ablegen',
  openHint: 'Eine JSON-Datei oder Text. Öffnet sich, ob gültig oder nicht.',
  chooseFile: 'Datei wählen …',
  pasteLabel: 'Oder JSON einfügen',
  pastePlaceholder: '{ "call_id": …',
  openPasted: 'Öffnen',
  dropNow: 'Zum Öffnen loslassen',
  notJson: (name) => (name === undefined ? 'Das ist kein JSON.' : `„${name}“ ist kein JSON.`),
  at: (line, column, message) => `Zeile ${line}, Spalte ${column}: ${message}`,
  untouched: 'Was offen ist, bleibt, wie es ist.',
  empty: 'Es ist nichts darin.',
  unreadable: 'Die Datei ließ sich nicht lesen. Vielleicht liegt sie nicht mehr dort.',
  oneFile: 'Bitte eine Datei auf einmal.',
}
