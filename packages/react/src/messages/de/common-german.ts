import type { CommonMessages } from '../common-messages.ts'
import { amount } from './plural.ts'
import type { Translated } from './translated.ts'

export const commonGerman: Translated<CommonMessages> = {
  agent: 'Agent',
  user: 'Anrufer',
  tool: 'Werkzeug',
  node: 'Knoten',
  errors: (count) => amount(count, 'Fehler', 'Fehler'),
  warnings: (count) => amount(count, 'Warnung', 'Warnungen'),
  hints: (count) => amount(count, 'Hinweis', 'Hinweise'),
  withKey: (label, key) => `${label} (${key})`,
  close: 'Schließen',
  undid: (label) => `Rückgängig gemacht: ${label}`,
  redid: (label) => `Wiederholt: ${label}`,
}
