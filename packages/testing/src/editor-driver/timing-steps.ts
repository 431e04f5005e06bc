import {
  type CommandResult,
  closeGap,
  type Editor,
  fitTurnsToWords,
  fitWordsToTurns,
  makeRoom,
  nudge,
  scaleTimes,
  setEdgeTo,
  setMinimumGap,
  swapTurns,
} from '@call-timeline/core'
import {
  beginDrag,
  commitDrag,
  type DragPolicy,
  type Grab,
  planDrag,
  type RippleScope,
} from '@call-timeline/core/drag'
import fc from 'fast-check'
import { pick } from './pick.ts'

/** What is grabbed; `at` picks the segment, counted around. */
export interface GrabStep {
  readonly kind: Grab['kind']
  readonly at: number
  readonly index: number
  readonly edge: 'start' | 'end'
}

/** A command that changes when things are. Times may be ones that nobody may set. */
export type TimingStep =
  | { readonly step: 'makeRoom'; readonly atMs: number; readonly byMs: number }
  | { readonly step: 'closeGap'; readonly fromMs: number; readonly toMs: number }
  | { readonly step: 'fit'; readonly ats: readonly number[]; readonly what: 'turns' | 'words' }
  | {
      readonly step: 'minimumGap'
      readonly ats: readonly number[]
      readonly between: 'words' | 'turns'
      readonly gapMs: number
    }
  | { readonly step: 'scale'; readonly ats: readonly number[]; readonly factor: number }
  | { readonly step: 'swap'; readonly at: number; readonly with: 'previous' | 'next' }
  | {
      readonly step: 'nudge'
      readonly grab: GrabStep
      readonly byMs: number
      readonly policy?: DragPolicy
      readonly scope?: RippleScope
    }
  /** Held, moved about, and dropped where the last preview was. */
  | {
      readonly step: 'drag'
      readonly grab: GrabStep
      readonly previews: readonly number[]
      readonly policy?: DragPolicy
      readonly scope?: RippleScope
    }
  | { readonly step: 'setEdge'; readonly grab: GrabStep; readonly toMs: number; readonly policy?: DragPolicy }

/** Does a step in time. */
export function runTimingStep(editor: Editor, step: TimingStep): CommandResult {
  const idAt = (at: number): string => pick(editor.order(), at) ?? 'nobody'
  const grabOf = ({ kind, at, index, edge }: GrabStep): Grab => {
    const id = idAt(at)
    switch (kind) {
      case 'word-edge':
        return { kind, id, index, edge }
      case 'word':
        return { kind, id, index }
      case 'segment-edge':
        return { kind, id, edge }
      case 'segments':
        return { kind, id, with: [idAt(at + index)] }
      case 'tool-end':
        return { kind, id }
    }
  }
  switch (step.step) {
    case 'makeRoom':
      return editor.run(makeRoom, { atMs: step.atMs, byMs: step.byMs })
    case 'closeGap':
      return editor.run(closeGap, { fromMs: step.fromMs, toMs: step.toMs })
    case 'fit':
      return editor.run(step.what === 'turns' ? fitTurnsToWords : fitWordsToTurns, {
        ids: step.ats.map(idAt),
      })
    case 'minimumGap':
      return editor.run(setMinimumGap, { ids: step.ats.map(idAt), between: step.between, gapMs: step.gapMs })
    case 'scale':
      return editor.run(scaleTimes, { ids: step.ats.map(idAt), factor: step.factor })
    case 'swap':
      return editor.run(swapTurns, { id: idAt(step.at), with: step.with })
    case 'nudge': {
      const { policy, scope } = step
      return editor.run(nudge, {
        grab: grabOf(step.grab),
        byMs: step.byMs,
        ...(policy && { policy }),
        ...(scope && { scope }),
      })
    }
    case 'drag': {
      const begun = beginDrag(editor, grabOf(step.grab))
      if (!begun.ok) return begun
      const { policy, scope } = step
      const plans = step.previews.map((deltaMs) =>
        planDrag(begun.snapshot, { deltaMs, policy, ...(scope && { scope }) }),
      )
      const plan = plans.at(-1)
      return plan ? editor.run(commitDrag, { plan }) : { ok: true }
    }
    case 'setEdge':
      return editor.run(setEdgeTo, {
        grab: grabOf(step.grab),
        toMs: step.toMs,
        ...(step.policy && { policy: step.policy }),
      })
  }
}

const at = fc.nat(40)
const ats = fc.array(at, { minLength: 1, maxLength: 4 })
const ms = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -2000, max: 60_000 }) },
  fc.constantFrom(0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15),
)
const grab = fc.record({
  kind: fc.constantFrom<Grab['kind'][]>('word-edge', 'word', 'segment-edge', 'segments', 'tool-end'),
  at,
  index: fc.nat(5),
  edge: fc.constantFrom('start' as const, 'end' as const),
})
const policy = fc.constantFrom<DragPolicy[]>('roll', 'clamp', 'push', 'ripple', 'steal', 'overlap')
const scope = fc.constantFrom<RippleScope[]>('turn', 'lane', 'call')

/** Any step in time. */
export const timingStep: fc.Arbitrary<TimingStep> = fc.oneof(
  fc.record({ step: fc.constant('makeRoom' as const), atMs: ms, byMs: ms }),
  fc.record({ step: fc.constant('closeGap' as const), fromMs: ms, toMs: ms }),
  fc.record({
    step: fc.constant('fit' as const),
    ats,
    what: fc.constantFrom('turns' as const, 'words' as const),
  }),
  fc.record({
    step: fc.constant('minimumGap' as const),
    ats,
    between: fc.constantFrom('words' as const, 'turns' as const),
    gapMs: fc.oneof(fc.nat(500), ms),
  }),
  fc.record({
    step: fc.constant('scale' as const),
    ats,
    factor: fc.constantFrom(0, 0.5, 0.9, 1, 1.3, 3, -1, Number.NaN, 1e12),
  }),
  fc.record({
    step: fc.constant('swap' as const),
    at,
    with: fc.constantFrom('previous' as const, 'next' as const),
  }),
  fc.record(
    {
      step: fc.constant('nudge' as const),
      grab,
      byMs: fc.oneof(fc.integer({ min: -900, max: 900 }), ms),
      policy,
      scope,
    },
    { requiredKeys: ['step', 'grab', 'byMs'] },
  ),
  fc.record(
    {
      step: fc.constant('drag' as const),
      grab,
      previews: fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 4 }),
      policy,
      scope,
    },
    { requiredKeys: ['step', 'grab', 'previews'] },
  ),
  fc.record(
    { step: fc.constant('setEdge' as const), grab, toMs: ms, policy },
    { requiredKeys: ['step', 'grab', 'toMs'] },
  ),
)
