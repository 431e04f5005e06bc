import type { InspectorMessages } from '../inspector-messages.ts'
import { amount, number } from './plural.ts'
import type { Translated } from './translated.ts'

export const inspectorGerman: Translated<InspectorMessages> = {
  label: 'Auswahl',
  nothingTitle: 'Nichts ausgewählt',
  nothingHint:
    'Einen Eintrag im Transkript oder in den Spuren wählen, um ihn hier ganz zu sehen und zu bearbeiten.',
  severalTitle: (count) => `${amount(count, 'Eintrag', 'Einträge')} ausgewählt`,
  place: (place, total) => `${number(place)} von ${number(total)}`,
  toPartner: { call: 'Zum Ergebnis', result: 'Zum Aufruf' },
  noPartner: { call: 'Ohne Ergebnis.', result: 'Ohne Aufruf.' },
  content: 'Inhalt',
  times: 'Zeiten',
  words: 'Wörter',
  tool: 'Werkzeug',
  node: 'Knoten',
  metadata: 'Metadaten',
  otherMetadata: 'Weitere Metadaten',
  otherMetadataHelp: 'Alle übrigen Schlüssel der Metadaten dieses Eintrags: ein beliebiges JSON-Objekt.',
  unknownKeysHelp:
    'Der Endpunkt behält sie beim Eintrag und zeigt nichts davon. Ein falsch geschriebenes Feld taucht hier auf.',
  rawJson: 'Als JSON bearbeiten',
  rawJsonHint:
    'Der ganze Eintrag, wie er gesendet wird. Er darf alles sein; Probleme sagen, was daran falsch ist.',
  rawJsonLabel: 'Dieser Eintrag als JSON',
  notAnObject: 'Dieser Eintrag ist kein Objekt und hat daher keine Felder. Er lässt sich als JSON richten.',
  provenance: {
    reported: 'Gemeldet',
    aligned: 'Gemessen',
    manual: 'Von Hand gesetzt',
    derived: 'Geschätzt',
    missing: 'Keine Zeit',
  },
  provenanceHelp: {
    reported: 'Ein Anbieter hat diese Zeit mitgeschickt.',
    aligned: 'Diese Zeit wurde an der Aufnahme gemessen.',
    manual: 'Diese Zeit hat jemand von Hand gesetzt.',
    derived: 'Diese Zeit ist errechnet; gemessen hat sie niemand.',
    missing: 'Nichts sagt, wann das war.',
  },
  fromWords: (time) => `${time}, aus den Wörtern`,
  computed: (time) => `${time}, errechnet`,
  wordNumber: (place) => `Wort ${number(place)}`,
  wordField: (label, place) => `${label} von Wort ${number(place)}`,
  newWord: 'Neues Wort',
  addWord: 'Wort hinzufügen',
  removeWord: (place) => `Wort ${number(place)} entfernen`,
  noWords: 'Keine Wörter mit eigenen Zeiten.',
  showAllWords: (count) => `Alle ${number(count)} Wörter zeigen`,
  nudgeHint: '↑ und ↓ verschieben eine Zeit um 10 ms, mit Umschalt um 100, mit Alt um 1.',
  shiftLabel: 'Zeitlich verschieben um',
  shiftHelp: 'Wie weit alle gewählten Einträge rücken, etwa 0.5s oder -250. Negativ heißt früher.',
  shift: 'Verschieben',
}
