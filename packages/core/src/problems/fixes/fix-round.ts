import type { JsonPath } from '@call-timeline/schema'
import { checkCallFields, checkSegment } from '@call-timeline/schema/rules'
import { type Refusal, refuse } from '../../commands/define-command.ts'
import { getIn } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Transaction } from '../../store/transaction.ts'
import { samePath } from '../editor-problems.ts'
import type { EditorProblem } from '../problem-list.ts'
import { applyChange } from './apply-change.ts'
import { type CallView, viewOf } from './call-view.ts'
import type { Change, FixKind } from './fix-kind.ts'
import { type FixWorld, planFix } from './plan-fix.ts'
import { type FixStep, stepsOf } from './preview.ts'

/** One problem and the fix that is wanted for it. */
export interface WantedFix {
  readonly problem: EditorProblem
  readonly kind: FixKind
}

/** What came of one of many fixes. `steps` is empty where another fix mended this problem too. */
export type FixOutcome =
  | { readonly ok: true; readonly steps: readonly FixStep[] }
  | { readonly ok: false; readonly reason: string }

// Fixes that change the same rows wait for each other; in a chain longer than this the rest are left.
const ROUNDS = 40
const TOO_LONG = refuse('It depends on too many others. Fix all once more to go on.')

/**
 * Does many fixes in one transaction. Each is planned on what those before it have left; what is in the way
 * of one is reported and does not stop the others.
 */
export function fixInRounds(
  tx: Transaction,
  wanted: readonly WantedFix[],
  world: FixWorld,
): ReadonlyMap<EditorProblem, FixOutcome> {
  const outcomes = new Map<EditorProblem, FixOutcome>()
  let waiting = wanted
  for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
    const view = viewOf(tx)
    const taken = new Set<string>()
    let rowsLeft = view.order().length
    const later: WantedFix[] = []
    for (const each of waiting) {
      const { problem, kind } = each
      if (taken.has(ALL) || placesOf(problem, tx).some((place) => taken.has(place))) {
        later.push(each)
        continue
      }
      // What an earlier round left is looked at anew; in the first one everything stands.
      if (round > 0 && !stands(problem, view)) {
        outcomes.set(problem, { ok: true, steps: [] })
        continue
      }
      const change = planFix(kind, problem, view, world)
      const rowsAfter = change.ok ? rowsLeft + countIn(change.added) - countIn(change.removed) : rowsLeft
      const isLast = rowsAfter <= 0 && rowsLeft < view.order().length
      if (isLast || (change.ok && touched(change).some((place) => taken.has(place)))) later.push(each)
      else {
        rowsLeft = rowsAfter
        if (change.ok) for (const place of [...touched(change), ...placesOf(problem, tx)]) taken.add(place)
        outcomes.set(problem, outcomeOf(tx, view, change))
      }
    }
    waiting = later
  }
  for (const { problem } of waiting) outcomes.set(problem, TOO_LONG)
  return outcomes
}

function outcomeOf(tx: Transaction, view: CallView, change: Change | Refusal): FixOutcome {
  if (!change.ok) return change
  const steps = stepsOf(change, view)
  applyChange(tx, change)
  return { ok: true, steps }
}

function countIn(list: readonly unknown[] = []): number {
  return list.length
}

const ALL = 'all'
const CALL = 'call'

/** What a change writes to, as names that two changes of one round may not share. */
function touched({
  rows = [],
  removed = [],
  moved = [],
  call,
  order,
  recordingShifts,
}: Change): readonly string[] {
  return [
    ...rows.map(({ id }) => rowName(id)),
    ...removed.map(rowName),
    ...moved.map(({ id }) => rowName(id)),
    ...(call === undefined ? [] : [CALL]),
    ...(order === undefined && recordingShifts === undefined ? [] : [ALL]),
  ]
}

// Problems of several rows with one value, each of which is mended when the others have another.
const SHARED: ReadonlyMap<string, JsonPath> = new Map([
  ['duplicate_request_id', ['tool', 'request_id']],
  ['duplicate_item_id', ['metadata', 'id']],
])

/** What a problem is about; one shared ID is mended row by row, until it is a row's own. */
function placesOf({ segmentId, code }: EditorProblem, tx: Transaction): readonly string[] {
  if (segmentId === undefined) return [CALL]
  const own = rowName(segmentId)
  const shared = SHARED.get(code)
  const value = shared && getIn(tx.segment(segmentId)?.wire ?? null, shared)
  return typeof value === 'string' ? [own, `${code}:${value}`] : [own]
}

function rowName(id: SegmentId): string {
  return `row:${id}`
}

function stands({ segmentId, code, path, source }: EditorProblem, view: CallView): boolean {
  if (source !== 'check') return true
  if (segmentId === undefined) {
    const summary = { segmentCount: view.order().length, lastEndMs: view.lastEndMs() }
    return checkCallFields(view.call().wire, summary).some(isIt)
  }
  const record = view.segment(segmentId)
  return record !== undefined && checkSegment(record.wire, view.around(segmentId)).some(isIt)

  function isIt(other: { readonly code: string; readonly path: EditorProblem['path'] }): boolean {
    return other.code === code && samePath(other.path, path)
  }
}
