import { type Range, TimelineContext, useItem, useRow, useTimelineContext } from 'dnd-timeline'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Contender } from '../contender.ts'
import { type PlainRow, plainLanes } from '../rows.ts'

/** Lanes by dnd-timeline; of the rows only those in the range are given to it, as its guide says. */
export const lanes: Contender = {
  mount(stage, payload) {
    const byLane = plainLanes(payload)
    const endMs = Math.max(...[...byLane.values()].flat().map((row) => row.endMs))
    const root = createRoot(stage)
    let view: (range: Range) => void = () => undefined
    flushSync(() =>
      root.render(
        <Lanes
          lanes={byLane}
          endMs={endMs}
          onReady={(set) => {
            view = set
          }}
        />,
      ),
    )
    return {
      unmount: () => root.unmount(),
      panZoom(progress) {
        const width = endMs * Math.max(0.02, 1 - progress * 2)
        const start = progress < 0.5 ? 0 : (endMs - width) * (progress - 0.5) * 0.5
        flushSync(() => view({ start, end: start + width }))
      },
    }
  },
}

// Fewer px than this are no item of their own; without it nobody could mount 10,000 at once.
const NARROWEST_PX = 5

function Lanes({
  lanes,
  endMs,
  onReady,
}: {
  readonly lanes: ReadonlyMap<string, readonly PlainRow[]>
  readonly endMs: number
  readonly onReady: (set: (range: Range) => void) => void
}) {
  const [range, setRange] = useState<Range>({ start: 0, end: endMs })
  onReady(setRange)
  return (
    <TimelineContext
      range={range}
      sidebarWidth={76}
      onRangeChanged={setRange}
      onResizeEnd={() => undefined}
      onDragEnd={() => undefined}
    >
      <Body lanes={lanes} />
    </TimelineContext>
  )
}

function Body({ lanes }: { readonly lanes: ReadonlyMap<string, readonly PlainRow[]> }) {
  const { setTimelineRef, style, range } = useTimelineContext()
  const leastMs = ((range.end - range.start) / 1440) * NARROWEST_PX
  return (
    <div ref={setTimelineRef} style={style}>
      {[...lanes].map(([id, rows]) => (
        <Lane key={id} id={id}>
          {spread(rows, range, leastMs).map((row) => (
            <Item key={row.id} row={row} lane={id} />
          ))}
        </Lane>
      ))}
    </div>
  )
}

function spread(rows: readonly PlainRow[], range: Range, leastMs: number): readonly PlainRow[] {
  let lastMs = Number.NEGATIVE_INFINITY
  return rows.filter((row) => {
    if (row.endMs < range.start || row.startMs > range.end || row.startMs - lastMs < leastMs) return false
    lastMs = row.startMs
    return true
  })
}

function Lane({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { setNodeRef, rowWrapperStyle, rowStyle, rowSidebarStyle } = useRow({ id })
  return (
    <div style={{ ...rowWrapperStyle, minHeight: 34 }}>
      <div style={rowSidebarStyle}>{id}</div>
      <div ref={setNodeRef} style={rowStyle}>
        {children}
      </div>
    </div>
  )
}

function Item({ row, lane }: { readonly row: PlainRow; readonly lane: string }) {
  const { setNodeRef, attributes, listeners, itemStyle, itemContentStyle } = useItem({
    id: row.id,
    span: { start: row.startMs, end: row.endMs },
    data: { lane },
  })
  return (
    <div ref={setNodeRef} style={itemStyle} {...listeners} {...attributes}>
      <div style={itemContentStyle}>
        <div className="peer-item">{row.text}</div>
      </div>
    </div>
  )
}
