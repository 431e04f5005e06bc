'use client'

import type { NamedToolStats } from '@call-timeline/core/metrics'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { LightSource } from './lit.ts'
import { useMetricsPanel } from './metrics-context.ts'
import { SourceButton } from './source-button.tsx'
import { useMetrics } from './use-metrics.ts'

/** A payload may name as many tools as it likes. */
const MOST_TOOLS = 40

/** The figures of each tool; a tool's name lights its calls. */
export function ToolTable(): ReactElement | null {
  const words = useTimeline('Timeline.Metrics').messages.metrics
  const { tools } = useMetrics()
  if (tools.length === 0) return null
  return (
    <>
      <table className="ct-tools">
        <caption className="ct-share-title">{words.perTool}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tool}</th>
            <th scope="col">{words.runs}</th>
            <th scope="col">{words.success}</th>
            <th scope="col">{words.median}</th>
            <th scope="col">p95</th>
          </tr>
        </thead>
        <tbody>
          {tools.slice(0, MOST_TOOLS).map((tool) => (
            <ToolLine key={tool.name} tool={tool} />
          ))}
        </tbody>
      </table>
      {tools.length > MOST_TOOLS ? (
        <p className="ct-figure-note">{words.more(tools.length - MOST_TOOLS)}</p>
      ) : null}
    </>
  )
}

function ToolLine({ tool }: { readonly tool: NamedToolStats }): ReactElement {
  const { text } = useMetricsPanel()
  const { name, figures, time } = tool
  const source = useMemo<LightSource>(
    () => ({
      source: `tool:${name}`,
      title: name,
      read: ({ tools }) => tools.find((one) => one.name === name)?.figures.tool_runs.spans() ?? [],
    }),
    [name],
  )
  const success = figures.tool_success_rate.value
  return (
    <tr>
      <th scope="row">
        <SourceButton className="ct-tool-source" source={source}>
          <bdi>{name}</bdi>
        </SourceButton>
      </th>
      <td>{text.value(figures.tool_runs.value, 'count')}</td>
      <td data-failed={success !== undefined && success < 1 ? '' : undefined}>
        {text.value(success, 'ratio')}
      </td>
      <td>{text.value(time.p50, 'ms')}</td>
      <td>{text.value(time.p95, 'ms')}</td>
    </tr>
  )
}
