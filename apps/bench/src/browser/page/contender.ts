import type { Json } from '@call-timeline/schema'

/** A call as every contender gets it. */
export type Payload = { readonly [key: string]: Json }

/** What a mounted contender can be made to do. */
export interface Mounted {
  unmount(): void
  /** The element that scrolls, for a transcript. */
  scroller?(): HTMLElement | null
  /** One step of panning and zooming, for lanes; `progress` goes from 0 to 1. */
  panZoom?(progress: number): void
  /** Plays from the start, where it can. */
  play?(): void
}

/** Something that shows a call. */
export interface Contender {
  mount(stage: HTMLElement, payload: Payload): Mounted
}
