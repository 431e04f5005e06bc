import type { RowKind } from '@call-timeline/core/diff'
import { format } from '../../format/format.ts'
import type { CallDiffMessages } from '../call-diff-messages.ts'
import { termsGerman } from './terms/term-german.ts'

const KINDS: { readonly [kind in RowKind]: readonly [one: string, many: string] } = {
  turn: ['Beitrag', 'Beiträge'],
  tool: ['Tool-Zeile', 'Tool-Zeilen'],
  node: ['Übergang', 'Übergänge'],
  other: ['Zeile', 'Zeilen'],
}

const number = (count: number): string => count.toLocaleString('de')
const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** The German words of `CallDiff`, for its `messages`. */
export const callDiffGerman: CallDiffMessages = {
  label: 'Zwei Anrufe im Vergleich',
  left: 'Linker Anruf',
  right: 'Rechter Anruf',
  rowsLabel: 'Zeilen beider Anrufe',
  summary(counts) {
    if (counts.isSame) return 'Keine Unterschiede'
    const parts: string[] = []
    const add = (count: number, names: readonly [string, string], what: string): void => {
      if (count > 0) parts.push(`${counted(count, names)} ${what}`)
    }
    for (const kind of ['turn', 'tool', 'node', 'other'] as const) {
      const { changed, leftOnly, rightOnly, moved } = counts.byKind[kind]
      add(changed, KINDS[kind], 'geändert')
      add(rightOnly, KINDS[kind], 'hinzugekommen')
      add(leftOnly, KINDS[kind], 'entfallen')
      add(moved, KINDS[kind], 'verschoben')
    }
    add(counts.failedOnRight, ['Tool', 'Tools'], 'gescheitert')
    add(counts.failedOnLeft, ['Tool', 'Tools'], 'nicht mehr gescheitert')
    add(counts.callFields, ['Feld des Anrufs', 'Felder des Anrufs'], 'geändert')
    const { durationMs = 0 } = counts
    if (durationMs !== 0) parts.push(`${durationMs > 0 ? '+' : ''}${format.duration(durationMs)}`)
    return parts.join(', ')
  },
  row: ({ kind, status, title, time, place, count, labels }) => {
    const what = {
      same: 'gleich',
      changed: 'geändert',
      moved: 'verschoben',
      left_only: `nur in ${labels.left}`,
      right_only: `nur in ${labels.right}`,
    }[status]
    const head = place === undefined ? '' : `Unterschied ${number(place)} von ${number(count)}, `
    return `${head}${KINDS[kind][0]} ${what}: ${title}${time === undefined ? '' : `, ${time}`}`
  },
  agent: 'Agent',
  user: 'Anrufer',
  toolCall: (name) => `Aufruf von ${name}`,
  toolResult: (name) => `Ergebnis von ${name}`,
  unnamed: 'ohne Namen',
  transition: 'Übergang',
  other: 'Anderer Eintrag',
  failed: 'gescheitert',
  noTime: 'ohne Zeit',
  noText: 'Kein Text',
  terms: termsGerman,
  status: {
    same: 'Gleich',
    changed: 'Geändert',
    left_only: 'Entfallen',
    right_only: 'Hinzugekommen',
    moved: 'Verschoben',
  },
  notIn: (label) => `Nicht in ${label}`,
  movedTo: (time, label) => `Verschoben: bei ${time} in ${label}`,
  goToOther: 'Dorthin',
  removed: 'entfallen:',
  added: 'hinzugekommen:',
  endOfPart: 'Ende',
  show: 'Zeigen',
  filter: {
    all: 'Alle Zeilen',
    differences: 'Unterschiede',
    text: 'Gesprochenes',
    timing: 'Zeiten',
    tools: 'Tools',
    nodes: 'Knoten',
  },
  shown: (shown, all) => `${number(shown)} von ${counted(all, ['Zeile', 'Zeilen'])}`,
  tolerance: 'Zeiten gleich bis',
  toleranceUnit: 'ms',
  clock: 'Zeiten',
  clockOwn: 'Wie sie sind',
  clockWarped: 'An jedem Beitrag angeglichen',
  next: 'Nächster Unterschied',
  previous: 'Voriger Unterschied',
  noDifference: 'Es gibt keinen Unterschied, zu dem man gehen kann.',
  place: (place, count) => `${place === 0 ? '–' : number(place)} von ${number(count)}`,
  timing: {
    start: (delta) => `Beginn ${delta}`,
    duration: (delta) => `Länge ${delta}`,
    gap: (delta) => `Pause ${delta}`,
    latency: (delta) => `Latenz ${delta}`,
    words: (delta) => `Wörter bis ${delta}`,
    field: (path, delta) => `${path} ${delta}`,
  },
  words: (removed, added) => `Wortliste: ${number(removed)} entfallen, ${number(added)} hinzugekommen`,
  change: {
    added: 'hinzugekommen',
    removed: 'entfallen',
    changed: 'geändert',
    type_changed: 'von anderem Typ',
  },
  wholeValue: 'ganzer Payload',
  nothing: 'nichts',
  moreChanges: (count) => `und ${number(count)} weitere`,
  showAll: (characters) => `Alle ${number(characters)} Zeichen zeigen`,
  showStart: (characters) => `Die ersten ${number(characters)} Zeichen zeigen`,
  callFields: (count) =>
    count === 1 ? '1 Feld des Anrufs ist anders' : `${number(count)} Felder des Anrufs sind anders`,
  path: 'Knoten',
  pathDiffers: 'anders',
  morePath: (count) => `und ${number(count)} weitere`,
  takeRow: (label) => `Aus ${label} übernehmen`,
  removeRow: (label) => `Entfernen wie in ${label}`,
  takeField: (label) => `Dieses Feld aus ${label} übernehmen`,
  takeEverything: (label) => `Alles aus ${label} übernehmen`,
  took: (label) => `Aus ${label} übernommen`,
  tookField: (label) => `Feld aus ${label} übernommen`,
  tookEverything: (label) => `Alles aus ${label} übernommen`,
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht',
  redone: 'Wiederholt',
  sameTitle: 'Keine Unterschiede',
  sameHint: 'Beide Anrufe haben dieselben Zeilen und dieselben Felder.',
  noRowsTitle: 'Keine Zeilen zu vergleichen',
  noRowsHint: 'Keiner der Anrufe hat einen Zeitverlauf.',
  noneTitle: 'Keine Zeile passt zu diesem Filter',
  noneHint: 'Andere Zeilen können trotzdem verschieden sein.',
  showEverything: 'Alle Zeilen zeigen',
  notACall: (label) => `${label} ist kein JSON-Objekt und hat deshalb keine Zeilen.`,
  emptyCall: (label) => `${label} hat keine Zeilen.`,
}
