import type { SearchMessages } from '../search-messages.ts'
import { number } from './plural.ts'
import type { Translated } from './translated.ts'

export const searchGerman: Translated<SearchMessages> = {
  label: 'Im Anruf suchen',
  placeholder: 'Suchen',
  open: 'Suchen',
  next: 'Nächster Treffer',
  previous: 'Voriger Treffer',
  close: 'Suche schließen',
  caseSensitive: 'Groß- und Kleinschreibung beachten',
  wholeWord: 'Ganze Wörter',
  where: 'Suchen in',
  places: { text: 'Text', tools: 'Werkzeuge', nodes: 'Knoten', metadata: 'Metadaten' },
  count: (at, of, hasMore) => {
    const total = `${number(of)}${hasMore ? '+' : ''}`
    return at === 0 ? total : `${number(at)} von ${total}`
  },
  nothing: 'Keine Treffer',
  running: 'Suche läuft …',
  at: (place, row, found) => `${place}, ${row}: ${found}`,
}
