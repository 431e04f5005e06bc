import type { FiltersMessages } from '../filters-messages.ts'
import { amount, number } from './plural.ts'
import type { Translated } from './translated.ts'

export const filtersGerman: Translated<FiltersMessages> = {
  button: 'Filter',
  title: 'Nur zeigen',
  active: (count) => `Filter: ${amount(count, 'Bedingung', 'Bedingungen')}`,
  facets: {
    kind: 'Art',
    role: 'Rolle',
    toolName: 'Werkzeug',
    node: 'Im Knoten',
    severity: 'Probleme',
    code: 'Problem',
  },
  kinds: {
    speech: 'Sprache',
    tool_call: 'Werkzeugaufrufe',
    tool_result: 'Werkzeugergebnisse',
    node: 'Knotenwechsel',
    other: 'Anderes',
  },
  severities: { error: 'Fehler', warning: 'Warnungen', info: 'Hinweise' },
  value: (value, count) => (count === undefined ? value : `${value}, ${number(count)}`),
  moreValues: (count) => `${number(count)} weitere. Über den Text zu finden.`,
  text: 'Enthält',
  textPlaceholder: 'Gesagtes, Werkzeug oder Knoten …',
  textChip: (text) => `„${text}“`,
  otherChip: 'Andere Bedingungen',
  clear: 'Filter löschen',
  remove: (chip) => `${chip} entfernen`,
  bar: 'Filter',
  shown: (count, of) => `${number(count)} von ${number(of)} gezeigt`,
  selectionHidden: (count) =>
    `${amount(count, 'ausgewählte Zeile ist', 'ausgewählte Zeilen sind')} nicht zu sehen.`,
  emptyTitle: 'Nichts passt zum Filter',
  emptyHint: (of) =>
    of === 1 ? 'Die einzige Zeile ist ausgeblendet.' : `Alle ${number(of)} Zeilen sind ausgeblendet.`,
}
