'use client'

import type { Json, JsonPath } from '@call-timeline/schema'
import { useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Hides } from '../json-tree/masking.ts'

/**
 * Says which values of a tool's arguments and results are secrets.
 *
 * @param path where the value lies in the segment's `tool`: `['params', 'card', 'number']`, `['result', …]`,
 *   `['error']`
 * @param toolName undefined when the tool has no name
 */
export type MaskValue = (path: JsonPath, value: Json, toolName: string | undefined) => boolean

/** What is hidden of one tool. */
export interface Masking {
  /** Whether the host hides anything at all. */
  readonly isOn: boolean
  readonly canReveal: boolean
  /** What to hide of the value at a place of the tool, by the path within that value. */
  readonly within: (...place: JsonPath) => Hides
}

const HIDES_NOTHING: Hides = () => false

/** The host's masks for a tool. A mask that fails hides: what it was to decide on may be a secret. */
export function useMasking(toolName: string | undefined): Masking {
  const { maskValue, canRevealMasked } = useTimeline('Timeline.Transcript')
  return useMemo(() => {
    if (maskValue === undefined) {
      return { isOn: false, canReveal: false, within: () => HIDES_NOTHING }
    }
    const hides = (path: JsonPath, value: Json): boolean => {
      try {
        return maskValue(path, value, toolName)
      } catch {
        return true
      }
    }
    return {
      isOn: true,
      canReveal: canRevealMasked,
      within:
        (...place) =>
        (path, value) =>
          hides([...place, ...path], value),
    }
  }, [maskValue, canRevealMasked, toolName])
}
