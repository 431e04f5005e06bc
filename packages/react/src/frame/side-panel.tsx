'use client'

import { Tabs } from '@base-ui/react/tabs'
import type { SubmitController } from '@call-timeline/core'
import { type ReactElement, useEffect } from 'react'
import { CallForm } from '../call-form/call-form.tsx'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useProblemCounts } from '../hooks/use-problems.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { Metrics } from '../metrics/metrics.tsx'
import { PayloadView } from '../payload/payload-view.tsx'
import { ProblemList } from '../problem-list/problem-list.tsx'
import { SendAnyway } from '../submit/send-anyway.tsx'
import { useCell } from '../view/use-cell.ts'

const TABS = ['call', 'selection', 'problems', 'metrics', 'payload'] as const

/** Props of the side panel. */
export interface SidePanelProps {
  readonly submit?: SubmitController | undefined
}

/** All about the call and what is selected, in tabs. */
export function SidePanel({ submit }: SidePanelProps): ReactElement {
  const { editor, messages, inspectorTab } = useTimeline('CallEditor')
  const { tabs, inspector } = messages.toolbar
  const tab = useCell(inspectorTab)
  const { error, warning, info } = useProblemCounts()
  const problems = error + warning + info

  // Whoever selects something wants to see it, unless they are reading problems or the payload.
  const primary = useEditorValue(editor, 'selection', ({ selection }) => selection.primary())
  useEffect(() => {
    if (primary !== undefined && inspectorTab.get() === 'call') inspectorTab.set('selection')
  }, [primary, inspectorTab])

  return (
    <Tabs.Root className="ct-tabs" value={tab} onValueChange={(next) => inspectorTab.set(String(next))}>
      <Tabs.List className="ct-tab-list" aria-label={inspector}>
        {TABS.map((id) => (
          <Tabs.Tab key={id} value={id} className="ct-tab">
            {tabs[id]}
            {id === 'problems' && problems > 0 ? <span className="ct-tab-count">{problems}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="call" className="ct-tab-panel">
        <CallForm />
      </Tabs.Panel>
      <Tabs.Panel value="selection" className="ct-tab-panel">
        <Inspector />
      </Tabs.Panel>
      <Tabs.Panel value="problems" className="ct-tab-panel">
        <div className="ct-tab-column">
          {submit === undefined ? null : <SendAnyway submit={submit} />}
          <ProblemList />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="metrics" className="ct-tab-panel">
        <Metrics />
      </Tabs.Panel>
      <Tabs.Panel value="payload" className="ct-tab-panel">
        <PayloadView />
      </Tabs.Panel>
    </Tabs.Root>
  )
}
