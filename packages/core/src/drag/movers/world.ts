import type { Editor } from '../../editor/editor.ts'
import { laneOfWire } from '../../indexes/lane.ts'
import type { LaneId } from '../../indexes/time-index.ts'
import type { SegmentId } from '../../records/records.ts'
import { LATEST_MS } from '../../times/time-input.ts'
import { type Chain, createChain } from '../chain/chain.ts'
import type { RippleScope } from '../policy.ts'
import { type Followers, findFollowers, type LaneRow } from './followers.ts'
import { turnDetail } from './turn-detail.ts'

/** The rows of one lane in order of start, as a chain. */
export interface LaneChain {
  readonly chain: Chain
  readonly rows: readonly LaneRow[]
  /** Place in the chain; -1 for a row of another lane. */
  indexOf(id: SegmentId): number
}

/** The call as it was at pointer-down. Records are never mutated, so that references are enough. */
export interface World {
  readonly rows: readonly LaneRow[]
  row(id: SegmentId): LaneRow | undefined
  laneChain(lane: LaneId): LaneChain
  /** Where a body or a push must stop; the end of the call, or of whatever reaches further. */
  readonly callEndMs: number
  /** The other half of a tool row. */
  pairOf(id: SegmentId): SegmentId | undefined
}

/** Takes the call down as it is. */
export function captureWorld(editor: Editor, tools: readonly SegmentId[], callEndMs?: number): World {
  const rows: LaneRow[] = []
  for (const id of editor.order()) {
    const record = editor.segment(id)
    if (record?.span) rows.push({ record, span: record.span, lane: laneOfWire(record.wire) })
  }
  const byId = new Map(rows.map((row) => [row.record.id, row]))
  const pairs = new Map(tools.map((id) => [id, editor.pairOf(id)]))
  const chains = new Map<LaneId, LaneChain>()
  return {
    rows,
    row: (id) => byId.get(id),
    laneChain(lane) {
      const chain = chains.get(lane) ?? laneChainOf(rows, lane)
      chains.set(lane, chain)
      return chain
    },
    callEndMs: Math.min(LATEST_MS, callEndMs ?? endOfCall(editor)),
    pairOf: (id) => pairs.get(id),
  }
}

/** What a ripple takes along besides `own`, from `fromMs` on: the lane of `row`, or everything. */
export function followersOf(
  world: World,
  scope: Exclude<RippleScope, 'turn'>,
  lanes: ReadonlySet<LaneId | undefined>,
  fromMs: number,
  own: ReadonlySet<SegmentId>,
): Followers {
  return findFollowers({ rows: world.rows, fromMs, own, ...(scope === 'lane' ? { lanes } : {}) })
}

// A call that has no length yet, such as a new one, does not stop anything.
function endOfCall(editor: Editor): number {
  const endMs = editor.time.durationMs()
  return endMs > 0 ? endMs : LATEST_MS
}

function laneChainOf(all: readonly LaneRow[], lane: LaneId): LaneChain {
  const rows = all.filter((row) => row.lane === lane).sort((a, b) => a.span.startMs - b.span.startMs)
  const places = new Map(rows.map((row, index) => [row.record.id, index]))
  const chain = createChain(
    rows.map(({ span }) => span),
    (index) => {
      const row = rows[index]
      return row ? turnDetail(row.record) : FREE
    },
  )
  return { chain, rows, indexOf: (id) => places.get(id) ?? -1 }
}

const FREE = {
  startMost: Number.POSITIVE_INFINITY,
  endLeast: Number.NEGATIVE_INFINITY,
  pinned: false,
  startPinned: false,
  endPinned: false,
}
