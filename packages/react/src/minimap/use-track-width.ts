'use client'

import type { RefObject } from 'react'
import { useElementSize } from '../frame/use-element-size.ts'

/** Width of the strip, px; 0 until it is measured. */
export function useTrackWidth(track: RefObject<HTMLDivElement | null>): number {
  return useElementSize(track)?.width ?? 0
}
