import type { JsonTreeMessages } from '../json-tree-messages.ts'
import { amount, number } from './plural.ts'
import type { Translated } from './translated.ts'

export const jsonTreeGerman: Translated<JsonTreeMessages> = {
  entries: (count) => amount(count, 'Eintrag', 'Einträge'),
  items: (count) => amount(count, 'Element', 'Elemente'),
  showMore: (count, hidden) => `${number(count)} von ${number(hidden)} weiteren zeigen`,
  showAllText: (characters) => `Alle ${number(characters)} Zeichen zeigen`,
  showMoreText: (characters, all) => `${number(characters)} weitere von ${number(all)} Zeichen zeigen`,
  masked: 'verborgen',
  reveal: 'Verborgenen Wert zeigen',
  hide: 'Wert verbergen',
  large: (what, characters, isMore) =>
    `${what}, ${isMore ? 'mehr als' : 'etwa'} ${number(Math.round(characters / 1000))} kB`,
  text: 'Text',
  show: 'Zeigen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt. Den Text markieren und so kopieren.',
  tooDeep: 'Zu tief verschachtelt, um als Text gezeigt zu werden.',
}
