import type { JsonTextError } from '@call-timeline/core'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { codeTheme } from './code-theme.ts'
import { jsonColours } from './json-colours.ts'
import type { JsonSurfaceProps } from './json-surface.ts'

/** What assistive technology is told of the editor, and whether it can be written in. */
export interface CodeAttributes
  extends Pick<JsonSurfaceProps, 'readOnly' | 'id' | 'label' | 'labelledBy' | 'describedBy'> {
  readonly invalid: boolean
}

/** A CodeMirror view with as much of it as React needs. */
export interface CodeView {
  setText(text: string): void
  setError(error: JsonTextError | undefined): void
  setAttributes(attributes: CodeAttributes): void
  destroy(): void
}

// Marks changes that come from outside, which are not to be reported back.
const fromOutside = Annotation.define<boolean>()

/** Puts a CodeMirror view into `parent`. */
export function createCodeView(
  parent: HTMLElement,
  initial: JsonSurfaceProps,
  on: Pick<JsonSurfaceProps, 'onChange' | 'onBlur' | 'onCommit'>,
): CodeView {
  const attributes = new Compartment()
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: initial.text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        highlightSelectionMatches(),
        search({ top: true }),
        json(),
        syntaxHighlighting(jsonColours),
        codeTheme(initial.fill),
        EditorView.lineWrapping,
        keymap.of([
          { key: 'Mod-Enter', run: () => commit(on) },
          { key: 'Escape', run: releaseTab },
          ...searchKeymap,
          ...foldKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          const typed = update.transactions.some(
            (each) => each.docChanged && each.annotation(fromOutside) !== true,
          )
          if (typed) on.onChange(update.state.doc.toString())
        }),
        EditorView.domEventHandlers({
          focus: (_event, target) => target.setTabFocusMode(false),
          blur: () => on.onBlur(),
        }),
        attributes.of(attributesOf({ ...initial, invalid: initial.error !== undefined })),
      ],
    }),
  })

  return {
    setText(text) {
      if (view.state.doc.toString() === text) return
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: fromOutside.of(true),
      })
    },
    setError(error) {
      const offset = Math.min(error?.offset ?? 0, view.state.doc.length)
      const marks =
        error === undefined
          ? []
          : [
              {
                from: offset,
                to: Math.min(offset + 1, view.state.doc.length),
                severity: 'error' as const,
                message: error.message,
              },
            ]
      view.dispatch(setDiagnostics(view.state, marks))
    },
    setAttributes: (next) => view.dispatch({ effects: attributes.reconfigure(attributesOf(next)) }),
    destroy: () => view.destroy(),
  }
}

function commit(on: Pick<JsonSurfaceProps, 'onCommit'>): boolean {
  on.onCommit()
  return true
}

/** Once Escape was pressed, Tab moves on until the editor is focused again: no keyboard is trapped. */
function releaseTab(view: EditorView): boolean {
  view.setTabFocusMode(true)
  return false
}

function attributesOf({ readOnly, id, label, labelledBy, describedBy, invalid }: CodeAttributes): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      // A long text scrolls, and what scrolls has to be within reach of the keyboard.
      tabindex: '0',
      ...(id === undefined ? {} : { id }),
      ...(label === undefined ? {} : { 'aria-label': label }),
      ...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy }),
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      ...(invalid ? { 'aria-invalid': 'true' } : {}),
      ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    }),
  ]
}
