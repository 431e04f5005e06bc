'use client'

import type { CallComparison, ComparedRow, JsonChange, TakenSide } from '@call-timeline/core/diff'
import { type Context, createContext, useContext } from 'react'
import type { CallDiffMessages } from '../messages/call-diff-messages.ts'

/** Takes rows and fields over into the call that may be changed. */
export interface Taking {
  /** The sides that can be taken from: those whose other side may be changed. */
  readonly from: readonly TakenSide[]
  row(row: ComparedRow, from: TakenSide): void
  field(row: ComparedRow | undefined, change: JsonChange, from: TakenSide): void
  everything(from: TakenSide): void
}

/** What the parts of a `CallDiff` share. Made anew when the comparison is. */
export interface DiffContextValue {
  readonly words: CallDiffMessages
  readonly labels: { readonly left: string; readonly right: string }
  readonly comparison: CallComparison
  readonly taking: Taking
}

export const DiffContext: Context<DiffContextValue | undefined> = createContext<DiffContextValue | undefined>(
  undefined,
)
DiffContext.displayName = 'CallDiff'

/** What the `CallDiff` around provides. */
export function useDiff(): DiffContextValue {
  const value = useContext(DiffContext)
  if (value === undefined) throw new Error('Parts of CallDiff work inside <CallDiff> alone.')
  return value
}
