import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { CHROMIUM_ARGS, findChromium } from '../../../../scripts/chromium.mjs'
import type { Size } from '../engine/sizes.ts'
import { BROWSER_SIZES, CONTENDERS, type Side, WORKLOADS, type WorkloadId } from './workloads.ts'

/** What one contender took, the median of its pages. */
export interface BrowserResult {
  readonly size: Size
  readonly side: Side
  readonly contender: string
  readonly figures: Partial<Record<WorkloadId, number>>
  /** Share of frames that came late, 0 to 1; of the work that draws for a while. */
  readonly late: Partial<Record<WorkloadId, number>>
}

const PAGES = 3
const SETTLE_MS = 1_000
const SCROLL_MS = 3_000
const PLAY_MS = 5_000
const SELECTIONS = 10
const MEGABYTE = 1024 * 1024
// One and a half frames of a screen with 60 of them.
const LATE_MS = 25

/** Measures every contender; `wanted` are parts of names such as "lanes/ours". */
export async function driveAll(url: string, wanted: readonly string[]): Promise<readonly BrowserResult[]> {
  const path = findChromium()
  const args = [...CHROMIUM_ARGS, '--js-flags=--expose-gc', '--enable-precise-memory-info']
  const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args })
  try {
    const results: BrowserResult[] = []
    for (const size of BROWSER_SIZES) {
      for (const side of ['transcript', 'lanes', 'viewer'] as const) {
        for (const contender of CONTENDERS[side]) {
          const name = `${side}/${contender}`
          if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
          const pages: Measured[] = []
          for (let page = 0; page < PAGES; page += 1)
            pages.push(await measurePage(browser, url, side, name, size))
          results.push({ size, side, contender, ...medians(pages) })
        }
      }
    }
    return results
  } finally {
    await browser.close()
  }
}

type Measured = Pick<BrowserResult, 'figures' | 'late'>

async function measurePage(
  browser: Browser,
  url: string,
  side: Side,
  name: string,
  size: Size,
): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    page.on('pageerror', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    await page.goto(url)
    await page.evaluate(([segments, words]) => window.bench.prepare(segments, words), [
      size.segments,
      size.words,
    ] as const)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await page.waitForTimeout(SETTLE_MS / 2)
    const emptyMb = await heapMb(session)
    const figures: Partial<Record<WorkloadId, number>> = {}
    const late: Partial<Record<WorkloadId, number>> = {}

    figures.mount = await cpuMs(session, async () => {
      await page.evaluate((each) => window.bench.mount(each), name)
      await page.waitForTimeout(SETTLE_MS)
    })
    if ((await page.evaluate(() => window.bench.nodes())) === 0) throw new Error(`${name} shows nothing.`)
    figures.nodes = await page.evaluate(() => window.bench.nodes())
    figures.heap = (await heapMb(session)) - emptyMb

    const has = (id: WorkloadId): boolean =>
      WORKLOADS.some((each) => each.id === id && each.sides.includes(side))
    if (has('scroll')) {
      const before = await page.evaluate(() => window.bench.text())
      const run = await timed(session, page, (ms) => window.bench.scroll(ms), SCROLL_MS)
      figures.scroll = run.cpuMs / (SCROLL_MS / 1000)
      late.scroll = run.late
      const isLong = size.segments > 100
      if (isLong && (await page.evaluate(() => window.bench.text())) === before)
        throw new Error(`${name} did not scroll.`)
    }
    if (has('panZoom')) {
      const run = await timed(session, page, (ms) => window.bench.panZoom(ms), SCROLL_MS)
      figures.panZoom = run.cpuMs / Math.max(1, run.frames)
      late.panZoom = run.late
    }
    if (has('select')) {
      figures.select =
        (await cpuMs(session, () => page.evaluate((times) => window.bench.select(times), SELECTIONS))) /
        SELECTIONS
    }
    if (has('play')) {
      const run = await timed(session, page, (ms) => window.bench.play(ms), PLAY_MS)
      figures.play = run.cpuMs / (PLAY_MS / 1000)
      late.play = run.late
    }
    return { figures, late }
  } finally {
    await page.close()
  }
}

async function timed(
  session: CDPSession,
  page: Page,
  work: (ms: number) => Promise<number[]>,
  ms: number,
): Promise<{ readonly cpuMs: number; readonly frames: number; readonly late: number }> {
  let intervals: readonly number[] = []
  const took = await cpuMs(session, async () => {
    intervals = await page.evaluate(work, ms)
  })
  const late = intervals.filter((interval) => interval > LATE_MS).length / Math.max(1, intervals.length)
  return { cpuMs: took, frames: intervals.length, late }
}

/** What the main thread of the page was busy with while `work` ran, ms. */
async function cpuMs(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await taskSeconds(session)
  await work()
  return ((await taskSeconds(session)) - before) * 1000
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize / MEGABYTE
}

function medians(pages: readonly Measured[]): Measured {
  const of = (
    pick: (page: Measured) => Partial<Record<WorkloadId, number>>,
  ): Partial<Record<WorkloadId, number>> => {
    const result: Partial<Record<WorkloadId, number>> = {}
    for (const { id } of WORKLOADS) {
      const values = pages.flatMap((page) => pick(page)[id] ?? []).sort((a, b) => a - b)
      const middle = values[Math.floor(values.length / 2)]
      if (middle !== undefined) result[id] = middle
    }
    return result
  }
  return { figures: of(({ figures }) => figures), late: of(({ late }) => late) }
}
