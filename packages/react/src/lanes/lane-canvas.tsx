'use client'

import type { LaneId, LaneItem } from '@call-timeline/core'
import { type ReactElement, useCallback, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCell } from '../view/use-cell.ts'
import { drawWaveform } from '../waveform/draw-waveform.ts'
import { waveOf } from '../waveform/lane-wave.ts'
import { drawMarks, drawNodes, type Surface } from './draw-marks.ts'
import { alongCss, type TimeWindow } from './time-window.ts'
import { useCanvas } from './use-canvas.ts'

/** What lies behind the items of a lane: the waveform, and items that are too many to be elements. */
export function LaneCanvas({
  lane,
  marks,
  window,
}: {
  readonly lane: LaneId
  readonly marks: readonly LaneItem[]
  readonly window: TimeWindow
}): ReactElement | null {
  const { waves } = useTimeline('Timeline.Lanes')
  const wave = waveOf(useCell(waves), lane)
  const isEmpty = wave === undefined && marks.length === 0
  if (isEmpty) return null
  return <Drawn lane={lane} marks={marks} window={window} wave={wave} />
}

function Drawn({
  lane,
  marks,
  window,
  wave,
}: {
  readonly lane: LaneId
  readonly marks: readonly LaneItem[]
  readonly window: TimeWindow
  readonly wave: ReturnType<typeof waveOf>
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null)
  const draw = useCallback(
    (surface: Surface) => {
      if (wave !== undefined) drawWaveform(surface, wave, window)
      if (lane === 'node') drawNodes(surface, marks, window)
      else drawMarks(surface, marks, window)
    },
    [lane, marks, window, wave],
  )
  useCanvas(canvas, draw)
  return (
    <div
      className="ct-lane-canvas"
      aria-hidden="true"
      style={{ left: alongCss(window.from), width: alongCss(window.to - window.from) }}
    >
      <canvas ref={canvas} />
    </div>
  )
}
