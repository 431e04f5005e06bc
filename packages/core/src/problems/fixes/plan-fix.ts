import type { Json, Problem } from '@call-timeline/schema'
import {
  checkCallFields,
  checkSegment,
  refusalsOfCallFields,
  refusalsOfSegment,
} from '@call-timeline/schema/rules'
import { type Refusal, refuse } from '../../commands/define-command.ts'
import { jsonEqual } from '../../json/json-equal.ts'
import type { EditorProblem } from '../problem-list.ts'
import type { CallView } from './call-view.ts'
import type { Change, FixDefaults, FixKind } from './fix-kind.ts'

/** What a plan needs beside the problem and the view. */
export interface FixWorld {
  readonly locale: string
  readonly defaults: FixDefaults
  newId(): string
}

/**
 * What a fix would do to a problem, or why it cannot. A fix that would bring something that the endpoint
 * refuses is refused itself.
 */
export function planFix(
  kind: FixKind,
  problem: EditorProblem,
  view: CallView,
  world: FixWorld,
): Change | Refusal {
  const { segmentId, path } = problem
  const record = segmentId === undefined ? undefined : view.segment(segmentId)
  if (segmentId !== undefined && !record) return refuse('This item is no longer in the call.')
  const change = kind.plan({
    problem,
    record,
    wire: record ? record.wire : view.call().wire,
    path,
    view,
    ...world,
  })
  if (!change.ok) return change
  const needed = withoutIdle(change, view)
  if (isIdle(needed)) return refuse('There is nothing to change here.')
  if (bringsErrors(needed, view)) {
    return refuse('This would make something that the endpoint refuses. Edit it by hand.')
  }
  return isLeftOver(needed, problem, view) ? refuse('This would not mend it. Edit it by hand.') : needed
}

// Whether these are mended depends on rows beside the one that is changed.
const BETWEEN_ROWS: ReadonlySet<string> = new Set([
  'call_without_result',
  'result_without_call',
  'result_before_call',
  'pair_guessed',
  'duplicate_request_id',
  'duplicate_item_id',
])

/** Whether a change of the problem's own place alone would leave the problem as it is. */
function isLeftOver(change: Change, { code, segmentId, source }: EditorProblem, view: CallView): boolean {
  const [row, ...others] = change.rows ?? []
  if (source !== 'check' || BETWEEN_ROWS.has(code)) return false
  if (segmentId === undefined) {
    const summary = { segmentCount: view.order().length, lastEndMs: view.lastEndMs() }
    const found = (wire: Json): number => countOf(checkCallFields(wire, summary), code)
    return change.call !== undefined && found(change.call) >= found(view.call().wire)
  }
  if (row?.id !== segmentId || others.length > 0 || change.added !== undefined) return false
  const around = view.around(segmentId)
  const before = view.segment(segmentId)?.wire ?? null
  return countOf(checkSegment(row.wire, around), code) >= countOf(checkSegment(before, around), code)
}

function countOf(problems: readonly { readonly code: string }[], code: string): number {
  return problems.filter((problem) => problem.code === code).length
}

/** The change without rows that stay as they are. */
function withoutIdle(change: Change, view: CallView): Change {
  const rows = change.rows?.filter(({ id, wire }) => !jsonEqual(view.segment(id)?.wire, wire))
  const { order, call, rows: _, ...rest } = change
  return {
    ...rest,
    ...(rows && rows.length > 0 ? { rows } : {}),
    ...(call !== undefined && !jsonEqual(call, view.call().wire) ? { call } : {}),
    ...(order?.some((id, index) => view.order()[index] !== id) ? { order } : {}),
  }
}

function isIdle({ rows, call, added, removed, moved, order }: Change): boolean {
  return (
    call === undefined &&
    order === undefined &&
    [rows, added, removed, moved].every((list) => list === undefined || list.length === 0)
  )
}

function bringsErrors(change: Change, view: CallView): boolean {
  const { rows = [], added = [], removed = [], call } = change
  if (added.some(({ wire }) => errorsOf(wire).size > 0)) return true
  if (removed.length > 0 && view.order().length + added.length <= removed.length) return true
  if (call !== undefined && hasMore(callErrors(call), callErrors(view.call().wire))) return true
  return rows.some(({ id, wire }) => hasMore(errorsOf(wire), errorsOf(view.segment(id)?.wire ?? null)))
}

function hasMore(after: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  return [...after].some((error) => !before.has(error))
}

function errorsOf(wire: Json): ReadonlySet<string> {
  return keysOf(refusalsOfSegment(wire))
}

function callErrors(wire: Json): ReadonlySet<string> {
  return keysOf(refusalsOfCallFields(wire))
}

function keysOf(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.map(({ code, path }) => JSON.stringify([code, ...path])))
}
