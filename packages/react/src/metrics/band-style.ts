import type { CSSProperties } from 'react'
import { alongCss, type TimeWindow } from '../lanes/time-window.ts'
import type { Band } from './bands.ts'

/** Where a band lies. The lanes may be zoomed since their window was drawn, so it is a multiple of the scale. */
export function bandStyle({ x, width }: Band, { scale }: TimeWindow): CSSProperties {
  return { left: alongCss(x / scale), width: alongCss(width / scale) }
}
