import '../styles/styles.css'
import type { ReactElement, ReactNode } from 'react'

/** A box of a size, in px, for parts that fill what they are given. */
export function Sized({
  width = 1200,
  height = 700,
  children,
}: {
  readonly width?: number
  readonly height?: number
  readonly children: ReactNode
}): ReactElement {
  return <div style={{ width, height, display: 'grid' }}>{children}</div>
}
