/** The stretch of time that the lanes show: scope `session`, so neither undone nor saved. */
export interface Viewport {
  /** `fit`: the whole call fills the width, also after a resize. Else px for one ms. */
  readonly zoom: 'fit' | number
  /** The time at the left edge; ms. */
  readonly startMs: number
  /** Width of the time axis as measured; px. 0 until it is laid out. */
  readonly widthPx: number
}

/** The whole call, not measured yet. */
export const wholeCall: Viewport = { zoom: 'fit', startMs: 0, widthPx: 0 }
