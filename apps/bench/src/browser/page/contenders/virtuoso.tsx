import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Virtuoso } from 'react-virtuoso'
import type { Contender } from '../contender.ts'
import { plainRows } from '../rows.ts'
import { Words } from './tanstack-virtual.tsx'

/** A list by react-virtuoso with a span for each word. */
export const transcript: Contender = {
  mount(stage, payload) {
    const rows = plainRows(payload)
    const root = createRoot(stage)
    flushSync(() =>
      root.render(
        <Virtuoso
          style={{ height: 720 }}
          data={rows}
          itemContent={(_, row) => (
            <div className="peer-row">
              <Words text={row.text} />
            </div>
          )}
        />,
      ),
    )
    return {
      unmount: () => root.unmount(),
      scroller: () => stage.querySelector<HTMLElement>('[data-testid="virtuoso-scroller"]'),
    }
  },
}
