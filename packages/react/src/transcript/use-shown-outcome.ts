'use client'

import type { SegmentId } from '@call-timeline/core'
import { useToolOutcome } from '../hooks/use-tool-outcome.ts'
import { MASK } from '../json-tree/masking.ts'
import type { ToolOutcome } from '../rows/tool-verdict.ts'
import { useMasking } from './use-masking.ts'

/** How a tool call ended, with the host's mask over what it said of it. */
export function useShownOutcome(id: SegmentId, toolName: string | undefined): ToolOutcome | undefined {
  const outcome = useToolOutcome(id)
  const { within } = useMasking(toolName)
  if (outcome?.error === undefined || !within('error')([], outcome.error)) return outcome
  return { ...outcome, error: MASK }
}
