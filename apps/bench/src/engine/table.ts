import type { Floor } from './floor.ts'
import type { Times } from './measure.ts'
import type { Size } from './sizes.ts'

/** One measured kind of work. */
export interface Row extends Times {
  readonly name: string
  /** What it keeps on the heap, MB. */
  readonly heapMb: number
  /** The share of the floor that it should stay under; undefined without an aim. */
  readonly aim: number | undefined
}

/** A Markdown table of one size. */
export function tableOf({ segments, words }: Size, floor: Floor, rows: readonly Row[]): string {
  const title = `## ${segments.toLocaleString('en')} segments, about ${words.toLocaleString('en')} words`
  const payload = `Payload ${(floor.bytes / 1024 / 1024).toFixed(1)} MB; JSON.parse + JSON.stringify ${floor.ms.toFixed(1)} ms = 100 %.`
  const head = '| work | median ms | p90 ms | of the floor | aim | heap MB |\n|---|--:|--:|--:|--:|--:|'
  const lines = rows.map(({ name, medianMs, p90Ms, heapMb, aim }) => {
    const share = medianMs / floor.ms
    const verdict = aim === undefined ? '' : `≤ ${percent(aim)} ${share <= aim ? 'met' : 'MISSED'}`
    return `| ${name} | ${medianMs.toFixed(3)} | ${p90Ms.toFixed(3)} | ${percent(share)} | ${verdict} | ${heapMb.toFixed(1)} |`
  })
  return `\n${title}\n\n${payload}\n\n${head}\n${lines.join('\n')}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 0)} %`
}
