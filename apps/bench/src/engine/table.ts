import type { Measured } from './measure-alone.ts'
import type { Size } from './sizes.ts'

/** A Markdown table of one size. */
export function tableOf({ segments, words }: Size, rows: readonly Measured[]): string {
  const title = `## ${segments.toLocaleString('en')} segments, about ${words.toLocaleString('en')} words`
  const [first] = rows
  const payload = first
    ? `Payload ${(first.floor.bytes / 1024 / 1024).toFixed(1)} MB; JSON.parse + JSON.stringify about ${first.floor.ms.toFixed(1)} ms = 100 %.`
    : 'Nothing was measured.'
  const head = '| work | median ms | p90 ms | of the floor | aim | heap MB |\n|---|--:|--:|--:|--:|--:|'
  return `\n${title}\n\n${payload}\n\n${head}\n${rows.map(line).join('\n')}`
}

function line({ name, medianMs, p90Ms, floor, heapMb, aimShare }: Measured): string {
  const share = medianMs / floor.ms
  const aim = aimShare === undefined ? '' : `≤ ${percent(aimShare)} ${share <= aimShare ? 'met' : 'MISSED'}`
  const cells = [name, medianMs.toFixed(3), p90Ms.toFixed(3), percent(share), aim, heapMb.toFixed(1)]
  return `| ${cells.join(' | ')} |`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 0)} %`
}
