import type { Editor } from '../../editor/editor.ts'
import { laneOfWire } from '../../indexes/lane.ts'
import type { LaneId, LaneItem } from '../../indexes/time-index.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { LATEST_MS } from '../../times/time-input.ts'
import { type Chain, createChain } from '../chain/chain.ts'
import type { RippleScope } from '../policy.ts'
import { type Followers, findFollowers, type LaneRow } from './followers.ts'
import { once } from './mover.ts'
import { turnDetail } from './turn-detail.ts'

/** The rows of one lane in order of start, as a chain. */
export interface LaneChain {
  readonly chain: Chain
  row(index: number): LaneRow | undefined
  /** Place in the chain; -1 for a row of another lane. */
  indexOf(id: SegmentId): number
}

/** The call as it was at pointer-down. Records are never mutated, so that references are enough. */
export interface World {
  /** Every row that has a time. Read when it is first asked for, as a ripple does. */
  rows(): readonly LaneRow[]
  row(id: SegmentId): LaneRow | undefined
  laneChain(lane: LaneId): LaneChain
  /** Where a body or a push must stop; the end of the call, or of whatever reaches further. */
  readonly callEndMs: number
  /** The other half of a tool row. */
  pairOf(id: SegmentId): SegmentId | undefined
}

/**
 * Takes the call down as it is. What is near is read when a drag gets there; later edits do not reach it.
 */
export function captureWorld(editor: Editor, tools: readonly SegmentId[], callEndMs?: number): World {
  const records = editor.order().map((id) => editor.segment(id))
  const revision = editor.history.revision()
  const byId = once(() => new Map(records.map((record) => [record?.id, record])))
  const row = (id: SegmentId): LaneRow | undefined =>
    rowOf(editor.history.revision() === revision ? editor.segment(id) : byId().get(id))
  const items: Readonly<Record<LaneId, readonly LaneItem[]>> = {
    user: editor.time.lane('user'),
    agent: editor.time.lane('agent'),
    tool: editor.time.lane('tool'),
    node: editor.time.lane('node'),
  }
  const pairs = new Map(tools.map((id) => [id, editor.pairOf(id)]))
  const chains = new Map<LaneId, LaneChain>()
  return {
    rows: once(() => records.map(rowOf).filter((each) => each !== undefined)),
    row,
    laneChain(lane) {
      const chain = chains.get(lane) ?? laneChainOf(items[lane], row)
      chains.set(lane, chain)
      return chain
    },
    callEndMs: Math.min(LATEST_MS, callEndMs ?? endOfCall(editor)),
    pairOf: (id) => pairs.get(id),
  }
}

function rowOf(record: SegmentRecord | undefined): LaneRow | undefined {
  return record?.span && { record, span: record.span, lane: laneOfWire(record.wire) }
}

/** What a ripple takes along besides `own`, from `fromMs` on: the lane of `row`, or everything. */
export function followersOf(
  world: World,
  scope: Exclude<RippleScope, 'turn'>,
  lanes: ReadonlySet<LaneId | undefined>,
  fromMs: number,
  own: ReadonlySet<SegmentId>,
): Followers {
  return findFollowers({ rows: world.rows(), fromMs, own, ...(scope === 'lane' ? { lanes } : {}) })
}

// A call that has no length yet, such as a new one, does not stop anything.
function endOfCall(editor: Editor): number {
  const endMs = editor.time.durationMs()
  return endMs > 0 ? endMs : LATEST_MS
}

function laneChainOf(all: readonly LaneItem[], rowWithId: (id: SegmentId) => LaneRow | undefined): LaneChain {
  const items = all.filter((item) => !item.inferred)
  const places = once(() => new Map(items.map(({ id }, index) => [id, index])))
  const row = (index: number): LaneRow | undefined => {
    const item = items[index]
    return item && rowWithId(item.id)
  }
  const chain = createChain(
    items.map(({ span }) => span),
    (index) => {
      const found = row(index)
      return found ? turnDetail(found.record) : FREE
    },
  )
  return { chain, row, indexOf: (id) => places().get(id) ?? -1 }
}

const FREE = {
  startMost: Number.POSITIVE_INFINITY,
  endLeast: Number.NEGATIVE_INFINITY,
  pinned: false,
  startPinned: false,
  endPinned: false,
}
