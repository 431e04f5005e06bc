import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * CodeMirror's colours, from the tokens. They are here and not in the style sheet because CodeMirror puts its
 * own rules into the page at run time, outside of all cascade layers, where a layered rule cannot reach them.
 *
 * @param fill takes the height of its container, in place of growing up to a limit.
 */
export function codeTheme(fill: boolean): Extension {
  return EditorView.theme({
    '&': {
      flex: '1',
      minWidth: '0',
      maxHeight: fill ? 'none' : '320px',
      color: 'var(--ct-text)',
      backgroundColor: 'var(--ct-surface)',
      fontSize: '12px',
    },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--ct-mono)', lineHeight: '18px' },
    '.cm-content': { caretColor: 'var(--ct-text)' },
    '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ct-text)' },
    '.cm-gutters': {
      color: 'var(--ct-text-muted)',
      backgroundColor: 'var(--ct-surface-sunken)',
      border: 'none',
      borderRight: '1px solid var(--ct-line)',
    },
    '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
      backgroundColor: 'var(--ct-agent-tint)',
    },
    '&.cm-focused .cm-matchingBracket': {
      backgroundColor: 'var(--ct-surface-selected)',
      outline: '1px solid var(--ct-line-strong)',
    },
    '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--ct-tool-tint)' },
    '.cm-foldPlaceholder': {
      padding: '0 4px',
      color: 'var(--ct-text-muted)',
      backgroundColor: 'var(--ct-surface-sunken)',
      border: '1px solid var(--ct-line)',
    },
    '.cm-panels': { color: 'var(--ct-text)', backgroundColor: 'var(--ct-surface-sunken)' },
    '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--ct-line)' },
    '.cm-textfield': {
      color: 'inherit',
      backgroundColor: 'var(--ct-surface)',
      border: '1px solid var(--ct-line-strong)',
    },
    '.cm-button': {
      color: 'inherit',
      backgroundImage: 'none',
      backgroundColor: 'var(--ct-surface-hover)',
      border: '1px solid var(--ct-line)',
    },
    '.cm-tooltip': {
      color: 'var(--ct-text)',
      backgroundColor: 'var(--ct-surface-raised)',
      border: '1px solid var(--ct-line)',
    },
  })
}
