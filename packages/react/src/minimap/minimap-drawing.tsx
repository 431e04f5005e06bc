'use client'

import type { Editor, EditorKey, Span } from '@call-timeline/core'
import { type ReactElement, useCallback, useMemo, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { drawMarks, type Surface } from '../lanes/draw-marks.ts'
import { toolSpans } from '../lanes/lane-spans.ts'
import { useCanvas } from '../lanes/use-canvas.ts'
import { useAxis } from '../view/use-axis.ts'

/** Something of the drawing that has a colour of its own. */
type Layer = 'agent' | 'user' | 'tool' | 'warning' | 'error'

interface Mark {
  readonly span: Span
}

const LAYERS: readonly Layer[] = ['agent', 'user', 'tool', 'warning', 'error']

/** The call in small. Drawn anew when the call, its problems or the size change, and for nothing else. */
export function MinimapDrawing(): ReactElement {
  return (
    <div className="ct-minimap-canvas" aria-hidden="true">
      {LAYERS.map((layer) => (
        <LayerCanvas key={layer} layer={layer} />
      ))}
    </div>
  )
}

/** One canvas for each colour, which CSS gives it. */
function LayerCanvas({ layer }: { readonly layer: Layer }): ReactElement {
  const { editor } = useTimeline('Timeline.Minimap')
  const axis = useAxis('Timeline.Minimap')
  const marks = useMarks(editor, layer)
  const canvas = useRef<HTMLCanvasElement>(null)
  const draw = useCallback(
    (surface: Surface) => drawMarks(surface, marks, { axis, from: 0, to: axis.lengthMs }, 0),
    [axis, marks],
  )
  useCanvas(canvas, draw)
  return <canvas ref={canvas} data-layer={layer} />
}

function useMarks(editor: Editor, layer: Layer): readonly Mark[] {
  const isProblem = layer === 'warning' || layer === 'error'
  // Lists of lanes are the same objects until something in them moves; those of problems are compared.
  const lane = useEditorValue(editor, 'document', () => {
    if (isProblem) return NOTHING
    return layer === 'tool' ? toolSpans(editor) : editor.time.lane(layer)
  })
  const starts = useEditorValue(
    editor,
    PROBLEMS,
    () => (isProblem ? problemStarts(editor, layer) : NO_STARTS),
    (before, after) => before.length === after.length && before.every((ms, index) => ms === after[index]),
  )
  const ticks = useMemo(() => starts.map((ms) => ({ span: { startMs: ms, endMs: ms } })), [starts])
  return isProblem ? ticks : lane
}

const PROBLEMS: readonly EditorKey[] = ['problems', 'document']
const NOTHING: readonly Mark[] = []
const NO_STARTS: readonly number[] = []

function problemStarts(editor: Editor, severity: 'warning' | 'error'): readonly number[] {
  const starts = new Set<number>()
  for (const problem of editor.problems.all()) {
    if (problem.severity !== severity || problem.segmentId === undefined) continue
    const startMs = editor.time.item(problem.segmentId)?.span.startMs
    if (startMs !== undefined) starts.add(startMs)
  }
  return [...starts].sort((a, b) => a - b)
}
