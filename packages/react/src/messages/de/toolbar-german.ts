import type { ToolbarMessages } from '../toolbar-messages.ts'
import { amount } from './plural.ts'
import type { Translated } from './translated.ts'

export const toolbarGerman: Translated<ToolbarMessages> = {
  label: 'Werkzeugleiste',
  undo: 'Rückgängig',
  undoOf: (label) => `Rückgängig: ${label}`,
  nothingToUndo: 'Nichts rückgängig zu machen',
  redo: 'Wiederholen',
  redoOf: (label) => `Wiederholen: ${label}`,
  nothingToRedo: 'Nichts zu wiederholen',
  add: 'Hinzufügen',
  addHint: 'Hinter der Auswahl hinzufügen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  zoomFit: 'Ganzen Anruf zeigen',
  noProblems: 'Keine Probleme',
  checking: 'Probleme werden gesucht …',
  nextProblem: (count, summary) => `${amount(count, 'Problem', 'Probleme')}: ${summary}. Zum nächsten`,
  help: 'Tastenkürzel',
  inspector: 'Inspektor',
  openInspector: 'Details',
  tabs: {
    call: 'Anruf',
    selection: 'Auswahl',
    problems: 'Probleme',
    metrics: 'Kennzahlen',
    payload: 'Payload',
  },
  resizeInspector: 'Breite des Inspektors',
  resizeLanes: 'Höhe der Spuren',
  viewer: 'Anrufansicht',
  editor: 'Anrufeditor',
}
