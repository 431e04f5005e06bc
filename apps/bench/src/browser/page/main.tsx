import { sizedCall } from '../../engine/sizes.ts'
import type { Contender, Mounted } from './contender.ts'
import * as dndTimeline from './contenders/dnd-timeline.tsx'
import * as floor from './contenders/floor.ts'
import * as ours from './contenders/ours.tsx'
import * as tanstack from './contenders/tanstack-virtual.tsx'
import * as virtuoso from './contenders/virtuoso.tsx'

const contenders: { readonly [name: string]: Contender } = {
  'transcript/ours': ours.transcript,
  'transcript/tanstack-virtual': tanstack.transcript,
  'transcript/virtuoso': virtuoso.transcript,
  'transcript/floor': floor.transcript,
  'lanes/ours': ours.lanes,
  'lanes/dnd-timeline': dndTimeline.lanes,
  'lanes/floor': floor.lanes,
  'viewer/ours': ours.viewer,
}

let payload = sizedCall({ segments: 1, words: 10 })
let mounted: Mounted | undefined

function stage(): HTMLElement {
  const element = document.getElementById('stage')
  if (!element) throw new Error('The page has no stage.')
  return element
}

/** Runs `step` each frame for a while; gives the intervals between the frames, ms. */
function eachFrame(durationMs: number, step: (progress: number) => void): Promise<number[]> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    const intervals: number[] = []
    let lastAt = startedAt
    const frame = (): void => {
      const now = performance.now()
      intervals.push(now - lastAt)
      lastAt = now
      const progress = (now - startedAt) / durationMs
      if (progress >= 1) {
        resolve(intervals.slice(1))
        return
      }
      step(progress)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

/** What the driver calls from outside. */
const bench = {
  prepare(segments: number, words: number) {
    payload = sizedCall({ segments, words })
  },
  mount(name: string) {
    const contender = contenders[name]
    if (!contender) throw new Error(`There is no contender "${name}".`)
    mounted = contender.mount(stage(), payload)
  },
  unmount() {
    mounted?.unmount()
    mounted = undefined
    stage().replaceChildren()
  },
  nodes(): number {
    const walker = document.createTreeWalker(stage(), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    let count = 0
    while (walker.nextNode()) count += 1
    return count
  },
  text: () => stage().textContent?.slice(0, 200) ?? '',
  scroll(durationMs: number) {
    const scroller = mounted?.scroller?.()
    if (!scroller) throw new Error('Nothing scrolls here.')
    return eachFrame(durationMs, (progress) => {
      scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * progress
    })
  },
  panZoom: (durationMs: number) => eachFrame(durationMs, (progress) => mounted?.panZoom?.(progress)),
  play(durationMs: number) {
    mounted?.play?.()
    return eachFrame(durationMs, () => undefined)
  },
  async select(times: number) {
    for (let index = 0; index < times; index += 1) {
      const rows = stage().querySelectorAll<HTMLElement>('.ct-row')
      rows[index % Math.max(1, rows.length)]?.click()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  },
}

/** The page's side of the bench. */
export type Bench = typeof bench

declare global {
  interface Window {
    bench: Bench
  }
}

window.bench = bench
