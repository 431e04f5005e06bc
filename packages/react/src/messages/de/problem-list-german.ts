import type { ProblemListMessages } from '../problem-list-messages.ts'
import { amount, number } from './plural.ts'
import type { Translated } from './translated.ts'

export const problemListGerman: Translated<ProblemListMessages> = {
  label: 'Probleme',
  emptyTitle: 'Keine Probleme',
  emptyHint: 'Dem Senden dieses Anrufs steht nichts im Weg.',
  heading: {
    error: (count) => `${amount(count, 'Fehler', 'Fehler')}: Der Endpunkt würde ablehnen`,
    warning: (count) =>
      count === 1
        ? '1 Warnung: wird angenommen, stört aber die Anzeige'
        : `${number(count)} Warnungen: werden angenommen, stören aber die Anzeige`,
    info: (count) => amount(count, 'Hinweis', 'Hinweise'),
  },
  call: 'Anruf',
  item: (place, title) => `${number(place)} · ${title}`,
  fromServer: 'vom Endpunkt gemeldet',
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
}
