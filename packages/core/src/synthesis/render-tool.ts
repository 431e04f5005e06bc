import type { JsonObject } from '@call-timeline/schema'
import type { OutlineAnswer } from '../outline/outline.ts'
import type { Span } from '../records/span.ts'
import type { CallEvent, ResultEvent } from './events.ts'
import { type RenderedRow, rowProvenance } from './rendered-row.ts'
import { timeFields } from './written-times.ts'

/** The row of a tool call: its own span and that of the tool are the time that the tool runs. */
export function renderCall({ line, requestId, runMs }: CallEvent, { startMs }: Span): RenderedRow {
  const { name, params, tool, times, metadata, row } = line
  const ends = runMs === undefined ? undefined : startMs + runMs
  const isLeftOpen = times === undefined && !hasTime(row)
  return {
    wire: {
      role: 'agent_function',
      start_ms: startMs,
      ...(ends === undefined || !isLeftOpen ? {} : { end_ms: ends }),
      ...timeFields(times),
      tool: {
        name,
        request_id: requestId,
        ...(params === undefined ? {} : { params }),
        ...(isLeftOpen ? { start_ms: startMs, ...(ends === undefined ? {} : { end_ms: ends }) } : {}),
        ...tool,
      },
      ...(metadata === undefined ? {} : { metadata }),
      ...row,
    },
    ...rowProvenance(times, row),
  }
}

/** The row of what a tool gave back. */
export function renderResult({ name, requestId, answer }: ResultEvent, { startMs }: Span): RenderedRow {
  const { times, metadata, row, tool } = answer
  const isLeftOpen = times === undefined && !hasTime(row)
  return {
    wire: {
      role: 'agent_result',
      start_ms: startMs,
      ...(isLeftOpen ? { end_ms: startMs } : {}),
      ...timeFields(times),
      tool: { name, request_id: requestId, ...outcome(answer), ...tool },
      ...(metadata === undefined ? {} : { metadata }),
      ...row,
    },
    ...rowProvenance(times, row),
  }
}

function outcome({ status, result, error }: OutlineAnswer): JsonObject {
  return {
    ...(status === 'unsaid' ? {} : { is_error: status === 'error' }),
    ...(error === undefined ? {} : { error }),
    ...(result === undefined ? {} : { result }),
  }
}

function hasTime(row: JsonObject | undefined): boolean {
  return row !== undefined && ['start_ms', 'end_ms', 'duration_ms'].some((key) => Object.hasOwn(row, key))
}
