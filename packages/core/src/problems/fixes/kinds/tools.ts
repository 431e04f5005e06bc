import type { Json, JsonObject } from '@call-timeline/schema'
import { segmentSpan } from '@call-timeline/schema/convert'
import { refuse } from '../../../commands/define-command.ts'
import { getIn, isObject, ownValue, setIn } from '../../../json/json-path.ts'
import type { SegmentRecord } from '../../../records/records.ts'
import { shiftWire } from '../../../times/shift-wire.ts'
import { type FixKind, type FixSite, fix, type ObjectSite, own, type RowChange } from '../fix-kind.ts'

function idOf(wire: Json | undefined): string | undefined {
  const id = getIn(wire ?? null, ['tool', 'request_id'])
  return typeof id === 'string' && id !== '' ? id : undefined
}

function nameOf(wire: Json | undefined): string | undefined {
  const name = getIn(wire ?? null, ['tool', 'name'])
  return typeof name === 'string' && name.trim() !== '' ? name : undefined
}

function mintedId({ newId }: FixSite): string {
  return `call_${newId()}`
}

/** A row with a `request_id`; undefined when it has no tool to hold it. */
function withId({ id, wire }: Pick<SegmentRecord, 'id' | 'wire'>, requestId: string): RowChange | undefined {
  if (!isObject(ownValue(wire, 'tool'))) return undefined
  const next = setIn(wire, ['tool', 'request_id'], requestId)
  return next === undefined ? undefined : { id, wire: next }
}

function both(first: RowChange | undefined, second: RowChange | undefined) {
  return first && second ? ({ ok: true, rows: [first, second] } as const) : undefined
}

/** A call and its result with one `request_id`: the one of theirs that nothing else has, else a new one. */
export const writeRequestId: FixKind = fix('write_request_id', 'Write one request ID on both', (site) => {
  const { record, view, wire } = site
  const partner = record && view.partnerOf(record.id)?.record
  if (!record || !partner) return undefined
  const known = [idOf(wire), idOf(partner.wire)].find((id) => id !== undefined && !isTaken(site, id, partner))
  const requestId = known ?? mintedId(site)
  return both(withId(record, requestId), withId(partner, requestId))
})

function isTaken({ view, record }: FixSite, requestId: string, partner: SegmentRecord): boolean {
  return view.rowsWithRequestId(requestId).some((row) => row.id !== record?.id && row.id !== partner.id)
}

/** A new `request_id` for this row, and for the other half of its call. */
export const renumber: FixKind = fix('renumber', 'Give it a request ID of its own', (site) => {
  const { record, view } = site
  if (!record) return undefined
  const requestId = mintedId(site)
  const partner = view.partnerOf(record.id)?.record
  const mine = withId(record, requestId)
  return partner ? both(mine, withId(partner, requestId)) : mine && { ok: true, rows: [mine] }
})

/** A tool call's result tied to the nearest one that belongs to no call, or the other way round. */
export const linkNearest: FixKind = fix('link_nearest', 'Link it to the nearest free one', (site) => {
  const { record, view, wire } = site
  if (!record) return undefined
  const partner = view.nearestUnpaired(record)
  if (!partner) return refuse('There is no free row of the other kind. Add one.')
  const requestId = idOf(wire) ?? idOf(partner.wire) ?? mintedId(site)
  const change = both(withId(record, requestId), withId(partner, requestId))
  const isFree = view.rowsWithRequestId(requestId).every(({ id }) => id === record.id || id === partner.id)
  return isFree ? change : renumberBoth(site, record, partner)
})

function renumberBoth(site: FixSite, record: SegmentRecord, partner: SegmentRecord) {
  const requestId = mintedId(site)
  return both(withId(record, requestId), withId(partner, requestId))
}

/** An empty result behind a call that has none. */
export const addResult: FixKind = addHalf('add_result', 'Add an empty result', 'agent_result')

/** A call in front of a result that has none. */
export const addCall: FixKind = addHalf('add_call', 'Add the call', 'agent_function')

function addHalf(id: string, label: string, role: 'agent_function' | 'agent_result'): FixKind {
  return fix(id, label, (site) => {
    const { record, view } = site
    if (!record) return undefined
    const known = idOf(record.wire)
    const isFree = known !== undefined && view.rowsWithRequestId(known).every((row) => row.id === record.id)
    const requestId = isFree && known !== undefined ? known : mintedId(site)
    const mine = requestId === known ? undefined : withId(record, requestId)
    if (requestId !== known && mine === undefined) return undefined
    const name = nameOf(record.wire)
    const span = segmentSpan(record.wire)
    const atMs = role === 'agent_result' ? span?.endMs : span?.startMs
    const wire: JsonObject = {
      role,
      ...(atMs === undefined ? {} : { start_ms: atMs, end_ms: atMs }),
      tool: {
        ...(name === undefined ? {} : { name }),
        request_id: requestId,
        ...(role === 'agent_result' ? { result: {} } : { params: {} }),
      },
    }
    const after = role === 'agent_result' ? record.id : view.order()[view.indexOf(record.id) - 1]
    return { ok: true, ...(mine ? { rows: [mine] } : {}), added: [{ after, wire }] }
  })
}

/** The result moved to where its call ends; in the list right behind the call where no times tell. */
export const resultAfterCall: FixKind = fix('after_call', 'Move it behind its call', (site) => {
  const { record, view, wire } = site
  const call = record && view.partnerOf(record.id)?.record
  if (!record || !call) return undefined
  if (!record.span || !call.span) return { ok: true, moved: [{ id: record.id, after: call.id }] }
  return own(site, shiftWire(wire, call.span.endMs - record.span.startMs), { words: record.words })
})

/** The name that the other half of the call has. */
export const nameFromPartner: FixKind = fix(
  'name_from_partner',
  'Take the name of its other half',
  (site) => {
    const { record, view, wire } = site
    const name = nameOf(record && view.partnerOf(record.id)?.record.wire)
    return name === undefined ? undefined : own(site, setIn(wire, ['tool', 'name'], name))
  },
)

/** The other half of the call gets the name that this one has. */
export const nameToPartner: FixKind = fix('name_to_partner', 'Give its name to the other half', (site) => {
  const partner = site.record && site.view.partnerOf(site.record.id)?.record
  const name = nameOf(site.wire)
  if (!partner || name === undefined) return undefined
  const wire = setIn(partner.wire, ['tool', 'name'], name)
  return wire === undefined ? undefined : { ok: true, rows: [{ id: partner.id, wire }] }
})

/** Start and end of the tool, exchanged. */
export const swapToolTimes: FixKind = inTool('swap', 'Swap start and end', (tool) => ({
  ...tool,
  start_ms: tool.end_ms ?? null,
  end_ms: tool.start_ms ?? null,
}))

/** The tool counts as failed. */
export const markFailed: FixKind = inTool('mark_failed', 'Mark it as failed', (tool) => ({
  ...tool,
  is_error: true,
}))

/** The text of an error that did not happen, taken away. */
export const removeErrorText: FixKind = inTool('remove_error', 'Take the error text away', (tool) => {
  const { error: _, ...rest } = tool
  return rest
})

/** An error text that says that nothing is known. */
export const unknownError: FixKind = inTool('unknown_error', 'Say that the reason is not known', (tool) => ({
  ...tool,
  error: 'unknown',
}))

/** A result that says that nothing came back. */
export const emptyResult: FixKind = inTool('empty_result', 'Say that nothing came back', (tool) => ({
  ...tool,
  result: {},
}))

/** The row's text as its error or result: some senders put it there. */
export const errorFromText: FixKind = inTool(
  'error_from_text',
  'Take the error from the text',
  (tool, text) => (text === undefined ? undefined : { ...tool, error: text }),
)

/** The row's text as its result. */
export const resultFromText: FixKind = inTool(
  'result_from_text',
  'Take the result from the text',
  (tool, text) => (text === undefined ? undefined : { ...tool, result: { value: text } }),
)

function inTool(
  id: string,
  label: string,
  change: (tool: JsonObject, text: string | undefined) => JsonObject | undefined,
): FixKind {
  return fix(id, label, (site: ObjectSite) => {
    const { tool, text } = site.wire
    if (!isObject(tool)) return undefined
    const said = typeof text === 'string' && text.trim() !== '' ? text : undefined
    const next = change(tool, said)
    return next && own(site, { ...site.wire, tool: next })
  })
}
