/** The stretch of time that the lanes show: scope `session`, so neither undone nor saved. */
export interface Viewport {
  /** `fit`: the whole call fills the width, also after a resize. Else px for one ms. */
  readonly zoom: 'fit' | number
  /** The time at the left edge; ms. */
  readonly startMs: number
  /** Width of the time axis; px. Assumed until it is measured, on a server above all. */
  readonly widthPx: number
}

const ASSUMED_WIDTH = 800

/** The whole call, not measured yet. */
export const wholeCall: Viewport = { zoom: 'fit', startMs: 0, widthPx: ASSUMED_WIDTH }
