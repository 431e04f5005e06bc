/** Width of what scrolls and the scale that all places in it are multiples of. */
export interface AlongStyle {
  readonly width: string
  readonly '--ct-scale': string
}

/** `scale` in px per ms, the width of the axis in px. */
export function alongStyle(scale: number, axisWidth: number): AlongStyle {
  return { width: `calc(var(--ct-lane-label) + ${axisWidth}px)`, '--ct-scale': `${scale}px` }
}
