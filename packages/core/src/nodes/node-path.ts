import type { SegmentId } from '../records/records.ts'

/**
 * How a node was entered: `go_back` to the node before the last, `global` into one that is entered from anywhere
 * and left for where the call came from, `interrupted` when the caller had just cut the agent short. Nothing on
 * the wire says it: each is a guess from the path and the speech around it.
 */
export type EntryKind = 'first' | 'normal' | 'global' | 'go_back' | 'interrupted'

/** One stay in a node, from the transition that enters it to the next one. */
export interface NodeStay {
  /** The transition that enters it; undefined for the node that the call starts in. */
  readonly id: SegmentId | undefined
  /** Undefined when the transition does not say where it leads. */
  readonly node: string | undefined
  /** Ms from the start of the call; `leaveMs` of the last one is the end of the call. */
  readonly enterMs: number
  readonly leaveMs: number
  /** Never negative. */
  readonly dwellMs: number
  /** Whether the time of entering is no more than a guess, such as for a transition without a time. */
  readonly enterEstimated: boolean
  /** The same of the time of leaving. */
  readonly leaveEstimated: boolean
  readonly entry: EntryKind
  readonly reason: string | undefined
  /** 1 for the first stay in this node, 2 for the second, and so on. */
  readonly visit: number
  /** The node that the transition says it leaves. */
  readonly from: string | undefined
  /** The node that the call was in by then; undefined for the first. */
  readonly before: string | undefined
  /** False when `from` is another node than the call was in. */
  readonly isContinuous: boolean
}

/** A stay before it is known how it was entered and which visit it is. */
export type BareStay = Omit<NodeStay, 'entry' | 'visit'>

/** All stays in one node. */
export interface NodeVisits {
  readonly node: string
  readonly visits: number
  readonly dwellMs: number
  readonly stays: readonly NodeStay[]
}

/** All moves from one node to another. */
export interface NodeMove {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly ids: readonly SegmentId[]
}

/** The way of a call through the nodes of the agent's flow. */
export interface NodePath {
  /** In order of time; stays without room between two transitions last 0 ms. */
  readonly stays: readonly NodeStay[]
  /** In order of the first visit. */
  readonly nodes: readonly NodeVisits[]
  readonly moves: readonly NodeMove[]
  /** Stays whose transition leaves another node than the call was in. */
  readonly breaks: readonly NodeStay[]
  /** Where the call is at a moment; the last of stays that begin together. Undefined before the first. */
  nodeAt(ms: number): NodeStay | undefined
}
