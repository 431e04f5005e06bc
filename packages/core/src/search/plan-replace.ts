import type { JsonPath } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import type { Editor } from '../editor/editor.ts'
import { getIn, isObject, setIn } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { reviseSegment } from '../records/revise-segment.ts'
import type { Match } from './match.ts'
import { retext } from './retext.ts'

/** A match that stays as it is, and why. */
export interface SkippedMatch {
  readonly match: Match
  readonly reason: string
}

/** What replacing would come to. */
export interface ReplacePlan {
  /** The segments as they will be. */
  readonly changed: readonly SegmentRecord[]
  readonly replaced: readonly Match[]
  readonly skipped: readonly SkippedMatch[]
}

// More edits than this in one text are made as one, since each has to look through all of it.
const ONE_BY_ONE = 50

/** Plans to put `text` in the place of each match; writes nothing. Matches in one value are taken from its end. */
export function planReplace(editor: Editor, matches: readonly Match[], text: string): ReplacePlan {
  const changed: SegmentRecord[] = []
  const replaced: Match[] = []
  const skipped: SkippedMatch[] = []
  for (const [segmentId, own] of groupBy(matches, (match) => match.segmentId)) {
    const before = editor.segment(segmentId)
    let record = before
    for (const group of groupBy(own, (match) => JSON.stringify(match.path)).values()) {
      const reason = record ? obstacle(record, group) : 'This item is no longer in the call. Search again.'
      const fitting = record && reason === undefined ? apart(record, group) : { fitting: [], stale: [] }
      if (record && fitting.fitting.length > 0) record = withReplaced(editor, record, fitting.fitting, text)
      replaced.push(...fitting.fitting)
      if (reason === undefined) skipped.push(...fitting.stale.map((match) => ({ match, reason: STALE })))
      else skipped.push(...group.map((match) => ({ match, reason })))
    }
    if (record && record !== before) changed.push(record)
  }
  return { changed, replaced, skipped }
}

const STALE = 'The text has changed since it was searched. Search again.'

/** Why a value cannot be written to; undefined when it can. */
function obstacle({ wire }: SegmentRecord, [first]: readonly Match[]): string | undefined {
  if (!isObject(wire)) return 'This item is not a JSON object. Edit it as JSON first.'
  if (!first || first.in === 'text') return undefined
  if (isTie(first.path)) return 'A request ID ties a call to its result. Change it by hand.'
  const value = getIn(wire, first.path)
  if (value === undefined || value === null) return STALE
  return typeof value === 'string' ? undefined : 'This value is not a text. Change it by hand.'
}

/** Matches that still stand where they were found, in order and without overlap, and the others. */
function apart(
  record: SegmentRecord,
  group: readonly Match[],
): { readonly fitting: readonly Match[]; readonly stale: readonly Match[] } {
  const value = textAt(record, group[0])
  const fitting: Match[] = []
  const stale: Match[] = []
  let from = 0
  for (const match of group.toSorted((a, b) => a.start - b.start)) {
    const isThere =
      match.start >= from && match.end > match.start && value.slice(match.start, match.end) === match.found
    if (isThere) {
      fitting.push(match)
      from = match.end
    } else stale.push(match)
  }
  return { fitting, stale }
}

function textAt({ wire }: SegmentRecord, match: Match | undefined): string {
  if (match === undefined) return ''
  const value = match.in === 'text' ? spokenText(wire) : getIn(wire, match.path)
  return typeof value === 'string' ? value : ''
}

function withReplaced(
  editor: Editor,
  record: SegmentRecord,
  group: readonly Match[],
  text: string,
): SegmentRecord {
  const { locale, newId } = editor
  const [first] = group
  const { wire } = record
  if (!first || !isObject(wire)) return record
  const before = textAt(record, first)
  if (spliced(before, group, text) === before) return record
  if (first.in !== 'text') {
    const next = setIn(wire, first.path, spliced(before, group, text))
    return next === undefined ? record : reviseSegment(record, { wire: next, newId })
  }
  if (group.length > ONE_BY_ONE)
    return retext(record, wire, { text: spliced(before, group, text), locale, newId })
  return group.toReversed().reduce((current, match) => {
    if (!isObject(current.wire)) return current
    const next = spliced(textAt(current, match), [match], text)
    return retext(current, current.wire, { text: next, caret: match.start + text.length, locale, newId })
  }, record)
}

function spliced(value: string, group: readonly Match[], text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of group) {
    parts.push(value.slice(from, start), text)
    from = end
  }
  return parts.join('') + value.slice(from)
}

function isTie(path: JsonPath): boolean {
  return path.length === 2 && path[0] === 'tool' && path[1] === 'request_id'
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
