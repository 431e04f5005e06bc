import type { JsonEditorMessages } from '../json-editor-messages.ts'
import type { Translated } from './translated.ts'

export const jsonEditorGerman: Translated<JsonEditorMessages> = {
  leaveHint: 'Tab rückt ein. Escape, dann Tab führt hinaus.',
  error: (line, column, message) => `Zeile ${line}, Spalte ${column}: ${message}`,
  pending: 'Gilt beim Verlassen des Feldes oder mit Strg+Eingabe.',
  keptInvalid: 'Der Text bleibt, wie er ist, und der Anruf, wie er war, bis es gültiges JSON ist.',
  revert: 'Zurücknehmen',
  showLarge: (size) => `${size} JSON zeigen`,
  largeHint: 'Das ist viel und wird deshalb erst auf Wunsch geöffnet.',
  loading: 'Editor wird geladen …',
}
