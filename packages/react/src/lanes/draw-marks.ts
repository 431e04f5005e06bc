import type { LaneItem } from '@call-timeline/core'
import type { TimeWindow } from './time-window.ts'

/** What a canvas is asked to fill: a context in CSS px, its size, and the colour of its element. */
export interface Surface {
  readonly context: CanvasRenderingContext2D
  readonly widthPx: number
  readonly heightPx: number
  readonly colour: string
}

/** Nothing is drawn narrower; px. */
const NARROWEST = 1.5

/** So wide an item has an edge and a body; px. */
const WIDE = 6

/** Draws items that are too many or too narrow for elements, `inset` px from the edges above and below. */
export function drawMarks(
  { context, widthPx, heightPx, colour }: Surface,
  marks: readonly Pick<LaneItem, 'span'>[],
  { axis, from, to }: Pick<TimeWindow, 'axis' | 'from' | 'to'>,
  inset: number = Math.min(4, heightPx / 5),
): void {
  const scale = widthPx / Math.max(1, to - from)
  const height = heightPx - 2 * inset
  context.fillStyle = colour
  let [start, end, count] = [Number.NaN, Number.NaN, 0]
  const flush = (): void => {
    if (!(end > start)) return
    // One that stands alone looks like the elements around it; what runs together is a mass.
    const isAlone = count === 1 && inset > 0 && end - start >= WIDE
    context.globalAlpha = isAlone ? 0.3 : 0.72
    context.fillRect(start, inset, end - start, height)
    if (!isAlone) return
    context.globalAlpha = 1
    context.fillRect(start, inset, 2, height)
  }
  for (const { span } of marks) {
    const x = Math.max(0, (axis.placeOf(span.startMs) - from) * scale)
    const right = Math.min(widthPx, Math.max(x + NARROWEST, (axis.placeOf(span.endMs) - from) * scale))
    if (right <= 0 || x > widthPx) continue
    // A gap of less than a pixel is not drawn.
    if (x <= end + 0.5) {
      end = Math.max(end, right)
      count += 1
    } else {
      flush()
      start = x
      end = right
      count = 1
    }
  }
  flush()
  context.globalAlpha = 1
}

/** Draws nodes, which leave no gap between them: a band, and a line where each begins. */
export function drawNodes(
  surface: Surface,
  marks: readonly LaneItem[],
  window: Pick<TimeWindow, 'axis' | 'from' | 'to'>,
): void {
  const { context, widthPx, heightPx, colour } = surface
  const { axis, from, to } = window
  const scale = widthPx / Math.max(1, to - from)
  context.fillStyle = colour
  let filled = 0
  let line = Number.NEGATIVE_INFINITY
  for (const { span } of marks) {
    const x = Math.max(0, (axis.placeOf(span.startMs) - from) * scale)
    const end = Math.min(widthPx, (axis.placeOf(span.endMs) - from) * scale)
    context.globalAlpha = 0.2
    const start = Math.max(x, filled)
    if (end > start) context.fillRect(start, 4, end - start, heightPx - 8)
    filled = Math.max(filled, end)
    // Lines that stand nearer would fill the band.
    if (x - line < 3) continue
    context.globalAlpha = 0.8
    context.fillRect(x, 4, 1, heightPx - 8)
    line = x
  }
  context.globalAlpha = 1
}
