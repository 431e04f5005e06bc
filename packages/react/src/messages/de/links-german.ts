import type { LinksMessages } from '../links-messages.ts'
import { number } from './plural.ts'
import type { Translated } from './translated.ts'

export const linksGerman: Translated<LinksMessages> = {
  missing: (count) =>
    count === 1
      ? 'Die Zeile, zu der dieser Link führt, ist nicht in diesem Anruf.'
      : `${number(count)} Zeilen, zu denen dieser Link führt, sind nicht in diesem Anruf.`,
}
