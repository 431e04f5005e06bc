import type { ReactElement } from 'react'
import type { SegmentPartProps } from './segment-parts.ts'

export function WordsTable(_props: SegmentPartProps): ReactElement | null {
  return null
}
