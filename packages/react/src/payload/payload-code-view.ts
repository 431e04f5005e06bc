import { defaultKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  codeFolding,
  foldEffect,
  foldGutter,
  foldKeymap,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type StateEffect, Text } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { codeTheme } from '../json-editor/code-theme.ts'
import { jsonColours } from '../json-editor/json-colours.ts'
import { markLines, payloadMarks } from './payload-marks.ts'
import type { LineProblem, LineRange, PayloadSurfaceProps } from './payload-surface.ts'
import type { PayloadPiece, PayloadText } from './payload-text.ts'

/** A CodeMirror view of a payload with as much of it as React needs. */
export interface PayloadCodeView {
  setText(text: PayloadText): void
  setProblems(problems: readonly LineProblem[]): void
  setMarked(ranges: readonly LineRange[]): void
  reveal(line: number): void
  destroy(): void
}

// Over the editor's own colours: here the caret's line says what the place below speaks of, and a bracket whose
// partner has not been read yet is no mistake.
const payloadTheme = EditorView.theme({
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--ct-surface-hover)' },
  '.cm-activeLine.ct-payload-selected': { backgroundColor: 'var(--ct-surface-selected)' },
  '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
})

/** Of a long line so much stays in view; UTF-16 units. */
const SHOWN_OF_LONG = 500

/** Puts a CodeMirror view into `parent`. */
export function createPayloadCodeView(
  parent: HTMLElement,
  { label, showAll }: Pick<PayloadSurfaceProps, 'label' | 'showAll'>,
  on: Pick<PayloadSurfaceProps, 'onLine' | 'onChoose'>,
): PayloadCodeView {
  const lineAt = (view: EditorView): number =>
    view.state.doc.lineAt(view.state.selection.main.head).number - 1
  const choose = (view: EditorView): boolean => {
    on.onChoose(lineAt(view))
    return true
  }
  // What is in the view, what is to be, and what waits for lines that are not there yet.
  let pieces: readonly PayloadPiece[] = []
  let target: readonly PayloadPiece[] = []
  let problems: readonly LineProblem[] = []
  let awaited: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        codeFolding({
          preparePlaceholder: (_state, { from, to }) => to - from,
          placeholderDOM: (_view, onclick, length) => placeholder(Number(length), showAll, onclick),
        }),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        json(),
        syntaxHighlighting(jsonColours),
        codeTheme(true),
        payloadTheme,
        payloadMarks(),
        EditorView.lineWrapping,
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, 'aria-readonly': 'true' }),
        keymap.of([{ key: 'Enter', run: choose }, ...searchKeymap, ...foldKeymap, ...defaultKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet || update.docChanged) on.onLine(lineAt(update.view))
        }),
        EditorView.domEventHandlers({
          click(event, target) {
            const isText = event.target instanceof Element && event.target.closest('.cm-line') !== null
            if (isText && target.state.selection.main.empty && event.button === 0) choose(target)
          },
        }),
      ],
    }),
  })

  const bring = (): void => {
    const change = changeBetween(pieces, target)
    if (change !== undefined) {
      replace(view, change)
      pieces = change.pieces
    }
    showAwaited()
    if (change?.isWhole === false) timer = setTimeout(bring)
    else showProblems()
  }
  const showProblems = (): void =>
    view.dispatch(setDiagnostics(view.state, diagnostics(view.state.doc, problems)))
  const showAwaited = (): void => {
    const { doc } = view.state
    if (awaited === undefined || awaited >= doc.lines) return
    const { from } = doc.line(awaited + 1)
    awaited = undefined
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  }

  return {
    setText(text) {
      clearTimeout(timer)
      target = text.pieces
      bring()
    },
    setProblems(next) {
      problems = next
      showProblems()
    },
    setMarked: (ranges) => view.dispatch({ effects: markLines.of(ranges) }),
    reveal(line) {
      awaited = line
      showAwaited()
    },
    destroy() {
      clearTimeout(timer)
      view.destroy()
    },
  }
}

/** Puts a change into the document, long lines folded. */
function replace(view: EditorView, { from, to, lines, firstLine, longLines }: PieceChange): void {
  const { length } = view.state.doc
  view.dispatch({
    changes: {
      from: Math.min(from, length),
      to: Math.min(to, length),
      // The last line of a document has no line break behind it: what follows it brings one.
      insert: Text.of(from > length ? ['', ...lines] : lines),
    },
  })
  const { doc } = view.state
  const folds: StateEffect<unknown>[] = longLines.flatMap((index) => {
    const line = doc.line(firstLine + index + 1)
    const isLong = line.length > SHOWN_OF_LONG * 2
    return isLong ? [foldEffect.of({ from: line.from + SHOWN_OF_LONG, to: line.to - 2 })] : []
  })
  if (folds.length > 0) view.dispatch({ effects: folds })
}

function diagnostics(doc: Text, problems: readonly LineProblem[]): readonly Diagnostic[] {
  return problems.flatMap(({ line, severity, message }): readonly Diagnostic[] => {
    if (line >= doc.lines) return []
    const { from, to, text } = doc.line(line + 1)
    const indent = Math.max(0, text.search(/\S/))
    // The whole of a long line is not underlined: it is not in view either.
    return [{ from: from + indent, to: Math.min(to, from + SHOWN_OF_LONG), severity, message }]
  })
}

/** A step from some pieces to others. */
interface PieceChange {
  /** What is replaced, in UTF-16 units; beyond the end it is added there. */
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
  readonly firstLine: number
  /** Of `lines`. */
  readonly longLines: readonly number[]
  /** The pieces once it is made. */
  readonly pieces: readonly PayloadPiece[]
  /** Whether these are all. */
  readonly isWhole: boolean
}

/** So many lines are put in at once: about as long as a frame takes. */
const LINES_AT_ONCE = 20_000

/** The next step from the pieces before to those after, with what is the same at both ends left alone. */
function changeBetween(
  before: readonly PayloadPiece[],
  after: readonly PayloadPiece[],
): PieceChange | undefined {
  const most = Math.min(before.length, after.length)
  let head = 0
  let from = 0
  let firstLine = 0
  while (head < most && isSame(before[head], after[head])) {
    from += before[head]?.length ?? 0
    firstLine += before[head]?.lines.length ?? 0
    head += 1
  }
  let tail = 0
  while (tail < most - head && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail += 1
  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  if (gone.length === 0 && come.length === 0) return undefined
  const lines: string[] = []
  const longLines: number[] = []
  let taken = 0
  for (const piece of come) {
    if (taken > 0 && lines.length + piece.lines.length > LINES_AT_ONCE) break
    for (const index of piece.longLines) longLines.push(lines.length + index)
    for (const line of piece.lines) lines.push(line)
    taken += 1
  }
  // With pieces behind it the stretch ends with a line break.
  if (tail > 0) lines.push('')
  return {
    from,
    to: gone.reduce((sum, { length }) => sum + length, from),
    lines: lines.length === 0 ? [''] : lines,
    firstLine,
    longLines,
    pieces: [...after.slice(0, head + taken), ...after.slice(after.length - tail)],
    isWhole: taken === come.length,
  }
}

function isSame(before: PayloadPiece | undefined, after: PayloadPiece | undefined): boolean {
  if (before === after) return true
  // The parts of the call are made anew each time; they are short.
  return (
    before?.segmentId === undefined &&
    after?.segmentId === undefined &&
    before?.length === after?.length &&
    before?.lines.every((line, index) => line === after?.lines[index]) === true
  )
}

function placeholder(
  length: number,
  showAll: (characters: number) => string,
  onclick: (event: Event) => void,
): HTMLElement {
  const element = document.createElement('span')
  element.className = 'cm-foldPlaceholder'
  element.textContent = length > SHOWN_OF_LONG ? showAll(length) : '…'
  element.title = showAll(length)
  element.onclick = onclick
  return element
}
