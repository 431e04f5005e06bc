import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { LineRange } from './payload-surface.ts'

/** Sets which lines are marked as selected. */
export const markLines: ReturnType<typeof StateEffect.define<readonly LineRange[]>> =
  StateEffect.define<readonly LineRange[]>()

const markedLines = StateField.define<readonly LineRange[]>({
  create: () => [],
  update(ranges, { effects }) {
    return effects.reduce((now, effect) => (effect.is(markLines) ? effect.value : now), ranges)
  },
})

const selected = Decoration.line({ class: 'ct-payload-selected' })

/** Marks the lines of what is selected; of the marks only those in view are made. */
export function payloadMarks(): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      constructor(view: EditorView) {
        this.decorations = marksInView(view)
      }
      update(update: ViewUpdate): void {
        const isNew = update.transactions.some(({ effects }) =>
          effects.some((effect) => effect.is(markLines)),
        )
        if (isNew || update.docChanged || update.viewportChanged) this.decorations = marksInView(update.view)
      }
    },
    { decorations: (value) => value.decorations },
  )
  return [markedLines, plugin]
}

function marksInView(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const { doc } = view.state
  const first = doc.lineAt(view.viewport.from).number - 1
  const last = doc.lineAt(view.viewport.to).number - 1
  for (const { from, to } of view.state.field(markedLines)) {
    for (let line = Math.max(from, first); line < Math.min(to, last + 1); line += 1) {
      const { from: at } = doc.line(line + 1)
      builder.add(at, at, selected)
    }
  }
  return builder.finish()
}
