import type { JsonObject } from '@call-timeline/schema'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, will } from '../define-command.ts'
import { timelineRefusal } from '../find-segment.ts'
import { addRows } from './add-rows.ts'
import { fitIn, insertionPoint } from './insertion-point.ts'

/** Arguments of `addToolCall`. */
export interface AddToolCallArgs {
  readonly name?: string
  readonly params?: JsonObject
  readonly result?: JsonObject
  /** The row that it follows; the selection when absent, and the end of the list without one. */
  readonly after?: SegmentId
}

const PAUSE_MS = 150
const RUN_MS = 800

/** Adds a tool call with its result: two rows of one new `request_id`. */
export const addToolCall: Command<AddToolCallArgs> = defineCommand<AddToolCallArgs>({
  id: 'timeline.addToolCall',
  label: 'Add tool call',
  plan(editor, { name = 'new_tool', params = {}, result = {}, after }) {
    const refusal = timelineRefusal(editor)
    if (refusal) return refusal
    const point = insertionPoint(editor, after)
    const { startMs, endMs } = fitIn(point, PAUSE_MS, RUN_MS)
    return will(() => {
      const request_id = `call_${editor.newId()}`
      addRows(editor, 'Add tool call', point.after, [
        {
          role: 'agent_function',
          start_ms: startMs,
          end_ms: endMs,
          tool: { name, request_id, params },
        },
        {
          role: 'agent_result',
          start_ms: endMs,
          end_ms: endMs,
          tool: { name, request_id, result, is_error: false },
        },
      ])
    })
  },
})
