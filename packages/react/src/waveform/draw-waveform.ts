import type { Surface } from '../lanes/draw-marks.ts'
import type { TimeWindow } from '../lanes/time-window.ts'
import type { LaneWave } from './lane-wave.ts'
import { levelFor, swingBetween } from './pyramid.ts'

/** Draws a waveform over a window: one bar for each px, so its cost is bounded by the width alone. */
export function drawWaveform(
  { context, widthPx, heightPx, colour }: Surface,
  { pyramid, isOwn }: LaneWave,
  { axis, from, to }: TimeWindow,
): void {
  const perPx = (to - from) / widthPx
  const middle = heightPx / 2
  context.fillStyle = colour
  // Both voices in one are behind both lanes, and fainter, since they belong to neither.
  context.globalAlpha = isOwn ? 0.45 : 0.22
  context.beginPath()
  for (let x = 0; x < widthPx; x += 1) {
    const startMs = axis.timeAt(from + x * perPx)
    const endMs = axis.timeAt(from + (x + 1) * perPx)
    if (startMs > pyramid.durationMs) break
    // Within a fold a px stands for much more time than outside.
    const level = levelFor(pyramid, endMs - startMs)
    const swing = swingBetween(level, pyramid.durationMs, startMs, endMs) * (middle - 2)
    if (swing > 0.3) context.rect(x, middle - swing, 1, swing * 2)
  }
  context.fill()
  context.globalAlpha = 1
}
