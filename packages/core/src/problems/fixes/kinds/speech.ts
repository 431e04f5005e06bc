import { spokenText } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import { refuse } from '../../../commands/define-command.ts'
import { joinTurns } from '../../../commands/timeline/merge-turns.ts'
import { isObject, ownValue } from '../../../json/json-path.ts'
import { speechLengthMs } from '../../../speech/plan-speech.ts'
import { hasValue, timeOf } from '../../../times/current-times.ts'
import { shiftWire } from '../../../times/shift-wire.ts'
import { type FixKind, type FixSite, fix, own, type RowChange } from '../fix-kind.ts'
import { cutAt, retimedRow } from './segment-times.ts'

/** Times for a turn that has none: behind what comes before it, as long as its text takes to say. */
export const estimateTimes: FixKind = fix('estimate_times', 'Estimate its times', (site) => {
  const { wire, record, locale } = site
  if (!record) return undefined
  const lengthMs = speechLengthMs(spokenText(wire), { locale })
  const start = timeOf(wire, 'start_ms')
  const end = timeOf(wire, 'end_ms')
  const length = timeOf(wire, 'duration_ms')
  const room = roomFor(site)
  const fallback = end === undefined ? room.fromMs : Math.max(0, end - Math.max(0, length ?? lengthMs))
  const startMs = start ?? fallback
  const untilMs = end ?? startMs + Math.max(0, length ?? Math.min(lengthMs, squeeze(room, startMs)))
  return own(
    site,
    {
      ...wire,
      start_ms: startMs,
      end_ms: Math.max(startMs, untilMs),
      ...(hasValue(wire, 'duration_ms') && length === undefined ? { duration_ms: untilMs - startMs } : {}),
    },
    { provenance: 'derived' },
  )
})

const SMALLEST_ROOM_MS = 200

function squeeze({ untilMs }: ReturnType<typeof roomFor>, startMs: number): number {
  const room = untilMs === undefined ? Number.POSITIVE_INFINITY : untilMs - startMs
  return room < SMALLEST_ROOM_MS ? Number.POSITIVE_INFINITY : room
}

/** The time between the nearest timed rows of the list. */
function roomFor({ record, view }: FixSite): {
  readonly fromMs: number
  readonly untilMs: number | undefined
} {
  const order = view.order()
  const at = record ? view.indexOf(record.id) : -1
  let fromMs = 0
  for (let index = at - 1; index >= 0; index -= 1) {
    const span = view.segment(order[index] ?? '')?.span
    if (!span) continue
    fromMs = Math.max(0, span.endMs)
    break
  }
  for (let index = at + 1; index < order.length; index += 1) {
    const span = view.segment(order[index] ?? '')?.span
    if (span) return { fromMs, untilMs: span.startMs }
  }
  return { fromMs, untilMs: undefined }
}

/** An end as far behind the start as the text takes to say. */
export const endFromText: FixKind = fix('end_from_text', 'Estimate its end from the text', (site) => {
  const { wire, record, locale } = site
  if (!record?.span) return undefined
  if (Array.isArray(wire.words) && wire.words.length > 0) {
    return refuse('Its words have times. Correct those first.')
  }
  const endMs = record.span.startMs + speechLengthMs(spokenText(wire), { locale })
  const plan = retimedRow(record, { startMs: record.span.startMs, endMs })
  if (!plan?.ok) return plan
  return { ...plan, rows: plan.rows?.map((row) => ({ ...row, provenance: 'derived' as const })) ?? [] }
})

/** What the same speaker says before it ends where it starts. */
export const endEarlier: FixKind = fix('end_earlier', 'End the earlier turn where it starts', (site) => {
  const { record } = site
  if (!record?.span) return undefined
  const { startMs } = record.span
  const rows: RowChange[] = []
  for (const other of site.view.overlappedBefore(record)) {
    if ((other.span?.startMs ?? 0) >= startMs)
      return refuse('Both start at the same time. Move one of them first.')
    const row = cutAt(other, startMs)
    if (row) rows.push(row)
  }
  return rows.length === 0 ? undefined : { ok: true, rows }
})

/** The turn moved behind what the same speaker says before it; nothing else moves. */
export const startLater: FixKind = fix('start_later', 'Start it where the earlier turn ends', (site) => {
  const { record, view, wire } = site
  const before = record && view.around(record.id).sameSpeakerBefore
  if (!record?.span || before === undefined) return undefined
  const next = view.nextOfRole(record)?.span
  if (next && next.startMs <= before.endMs) {
    return refuse('The next turn of this speaker starts before that. Make room in place of it.')
  }
  return own(site, shiftWire(wire, before.endMs - record.span.startMs), { words: record.words })
})

/** The turn and everything behind it moved, so that it starts where the earlier turn ends. */
export const makeRoom: FixKind = fix('make_room', 'Make room: move it and all that follows', (site) => {
  const { record, view } = site
  const before = record && view.around(record.id).sameSpeakerBefore
  if (!record?.span || before === undefined) return undefined
  const deltaMs = before.endMs - record.span.startMs
  const rows = view
    .timedFrom(record)
    .flatMap((row): readonly RowChange[] =>
      isObject(row.wire) ? [{ id: row.id, wire: shiftWire(row.wire, deltaMs), words: row.words }] : [],
    )
  return { ok: true, rows }
})

/** The turn and the one above it as one, where the same speaker says both. */
export const joinWithEarlier: FixKind = fix('merge', 'Join it with the turn above', (site) => {
  const { record, view, wire } = site
  const above = record && view.segment(view.order()[view.indexOf(record.id) - 1] ?? '')
  if (!record || !above || !isObject(above.wire)) return undefined
  if (!isSpeechRole(wire.role) || ownValue(above.wire, 'role') !== wire.role) return undefined
  const whole = joinTurns({ record: above, wire: above.wire }, { record, wire }, site.newId).record
  return {
    ok: true,
    rows: [{ id: above.id, wire: whole.wire, words: whole.words, provenance: whole.provenance }],
    removed: [record.id],
  }
})

/** The row out of the call. */
export const removeRow: FixKind = {
  id: 'remove_row',
  label: 'Delete the item',
  plan: ({ record }) =>
    record ? { ok: true, removed: [record.id] } : refuse('This problem is not about an item.'),
}
