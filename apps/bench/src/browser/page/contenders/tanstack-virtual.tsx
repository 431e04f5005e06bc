import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Contender } from '../contender.ts'
import { type PlainRow, plainRows } from '../rows.ts'

/** A list by @tanstack/react-virtual with measured rows and a span for each word. */
export const transcript: Contender = {
  mount(stage, payload) {
    const rows = plainRows(payload)
    const root = createRoot(stage)
    flushSync(() => root.render(<List rows={rows} />))
    return { unmount: () => root.unmount(), scroller: () => stage.querySelector<HTMLElement>('.peer') }
  },
}

function List({ rows }: { readonly rows: readonly PlainRow[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 8,
  })
  return (
    <div ref={scroller} className="peer">
      <div style={{ position: 'relative', height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={list.measureElement}
            data-index={item.index}
            className="peer-row"
            style={{ position: 'absolute', transform: `translateY(${item.start}px)` }}
          >
            <Words text={rows[item.index]?.text ?? ''} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** A row as words. */
export function Words({ text }: { readonly text: string }) {
  return text.split(' ').map((word, index) => <span key={`${index}-${word}`}>{word} </span>)
}
