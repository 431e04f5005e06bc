import type { BrowserResult } from './drive.ts'
import { BROWSER_SIZES, CONTENDERS, type Side, WORKLOADS } from './workloads.ts'

/** Markdown tables: one for each size and side that was measured. */
export function tablesOf(results: readonly BrowserResult[]): string {
  const parts: string[] = []
  for (const size of BROWSER_SIZES) {
    for (const side of ['transcript', 'lanes', 'viewer'] as const) {
      const here = results.filter((result) => result.size === size && result.side === side)
      if (here.length > 0)
        parts.push(table(`${side}, ${size.segments.toLocaleString('en')} segments`, side, here))
    }
  }
  return `${parts.join('\n')}\n`
}

function table(title: string, side: Side, results: readonly BrowserResult[]): string {
  const names = CONTENDERS[side].filter((name) => results.some(({ contender }) => contender === name))
  const peers = names.filter((name) => name !== 'ours' && name !== 'floor')
  const head = [
    'work',
    ...names,
    ...(peers.length > 0 ? ['ours / best peer'] : []),
    ...(names.includes('floor') ? ['ours / floor'] : []),
    'late frames, ours',
  ]
  const rows = WORKLOADS.filter(({ sides }) => sides.includes(side)).map(({ id, title: work, unit }) => {
    const figure = (name: string): number | undefined =>
      results.find(({ contender }) => contender === name)?.figures[id]
    const [ours, floor] = [figure('ours'), figure('floor')]
    const best = Math.min(...peers.map((name) => figure(name) ?? Number.POSITIVE_INFINITY))
    const late = results.find(({ contender }) => contender === 'ours')?.late[id]
    return [
      unit === '' ? work : `${work} (${unit})`,
      ...names.map((name) => figure(name)?.toFixed(2) ?? '–'),
      ...(peers.length > 0 ? [ratio(ours, best)] : []),
      ...(names.includes('floor') ? [ratio(ours, floor)] : []),
      late === undefined ? '' : `${(late * 100).toFixed(1)} %`,
    ]
  })
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return `\n## ${title}\n\n${line(head)}\n${line(head.map(() => '---'))}\n${rows.map(line).join('\n')}`
}

function ratio(one: number | undefined, other: number | undefined): string {
  return one === undefined || other === undefined || !Number.isFinite(other) ? '–' : (one / other).toFixed(2)
}
