import type { Viewport } from '@call-timeline/core'

// Assumed until it is measured, on a server above all; px.
const ASSUMED_WIDTH = 800

/** The whole call, not measured yet. */
export const wholeCall: Viewport = { zoom: 'fit', from: 0, widthPx: ASSUMED_WIDTH }
