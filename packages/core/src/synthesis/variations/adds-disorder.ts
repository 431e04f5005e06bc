import type { Json } from '@call-timeline/schema'
import { pairTools } from '@call-timeline/schema/rules'
import { roleOf, type VariantRow } from './variant-call.ts'

/**
 * Whether a change puts something out of order that was in order: a speaker who talks over themself, a row
 * that starts before the one above it, an answer before its call.
 */
export function addsDisorder(before: readonly VariantRow[], after: readonly VariantRow[]): boolean {
  return (
    overlaps(after) > overlaps(before) ||
    earlyRows(after) > earlyRows(before) ||
    earlyAnswers(after) > earlyAnswers(before)
  )
}

function overlaps(rows: readonly VariantRow[]): number {
  const furthest = new Map<Json | undefined, number>()
  let count = 0
  const spoken = rows
    .filter((row) => roleOf(row) === 'user' || roleOf(row) === 'agent')
    .flatMap((row) => (row.span ? [{ role: roleOf(row), span: row.span }] : []))
    .sort((a, b) => a.span.startMs - b.span.startMs)
  for (const { role, span } of spoken) {
    const endMs = furthest.get(role)
    if (endMs !== undefined && endMs > span.startMs) count += 1
    furthest.set(role, Math.max(endMs ?? span.endMs, span.endMs))
  }
  return count
}

function earlyRows(rows: readonly VariantRow[]): number {
  let count = 0
  let aboveMs = Number.NEGATIVE_INFINITY
  for (const { span } of rows) {
    if (span && span.startMs < aboveMs) count += 1
    aboveMs = span?.startMs ?? aboveMs
  }
  return count
}

function earlyAnswers(rows: readonly VariantRow[]): number {
  const starts = rows.map((row) => row.span?.startMs)
  let count = 0
  for (const [index, { partner }] of pairTools(rows.map((row) => row.wire))) {
    if (roleOf(rows[index]) !== 'agent_function') continue
    if ((starts[partner] ?? Number.POSITIVE_INFINITY) < (starts[index] ?? Number.NEGATIVE_INFINITY))
      count += 1
  }
  return count
}
