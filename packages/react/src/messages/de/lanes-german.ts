import type { LanesMessages } from '../lanes-messages.ts'
import { number } from './plural.ts'
import type { Translated } from './translated.ts'

export const lanesGerman: Translated<LanesMessages> = {
  label: 'Zeitspuren',
  nodes: 'Knoten',
  agent: 'Agent',
  user: 'Anrufer',
  tools: 'Werkzeuge',
  item: ({ title, text, start, end, notes }) =>
    [text === undefined ? title : `${title}: ${text}`, `${start} bis ${end}`, ...notes].join(', '),
  inferred: 'ohne Zeitangabe, zwischen die Nachbarn gelegt',
  dense: (count, start, end) =>
    `${number(count)} Einträge, ${start} bis ${end}. Zum Unterscheiden vergrößern.`,
  overlapping: 'überlappt',
  foldIdle: 'Leerlauf falten',
  foldHint: (count) =>
    count === 1
      ? 'Eine Strecke, in der nichts geschieht'
      : `${number(count)} Strecken, in denen nichts geschieht`,
  folded: (length) => `${length} gefaltet`,
  minimap: 'Überblick über den Anruf',
  position: 'Position',
  viewStart: 'Anfang der Ansicht',
  viewEnd: 'Ende der Ansicht',
  edge: (time, length) => `${time}, ${length} zu sehen`,
}
