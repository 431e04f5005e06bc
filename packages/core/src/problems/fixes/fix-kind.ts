import type { Json, JsonObject, JsonPath, Provenance, RecordingShift, WordNote } from '@call-timeline/schema'
import { type Refusal, refuse } from '../../commands/define-command.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import type { EditorProblem } from '../problem-list.ts'
import type { CallView } from './call-view.ts'

/** What a host knows that a fix may write; what is absent is not offered. */
export interface FixDefaults {
  /** Where this call's recording is. */
  readonly recordingUrl?: string
  /** What stands in for a recording that does not exist; the endpoint takes any text. */
  readonly recordingPlaceholder?: string
  /** `call_type` of the host's calls, such as "phone_call". */
  readonly callType?: string
}

/** A problem where it stands, and what a fix may look at. */
export interface FixSite {
  readonly problem: EditorProblem
  /** The segment that the problem is on; undefined for a problem of the call. */
  readonly record: SegmentRecord | undefined
  /** The segment's object, or the call's with its list of segments emptied. */
  readonly wire: Json
  /** From `wire` to what the problem speaks of. */
  readonly path: JsonPath
  readonly view: CallView
  readonly locale: string
  readonly defaults: FixDefaults
  newId(): string
}

/** A place whose call or segment is an object. */
export interface ObjectSite extends FixSite {
  readonly wire: JsonObject
}

/** A segment as a fix leaves it. */
export interface RowChange {
  readonly id: SegmentId
  readonly wire: Json
  /** Notes of the new words, where the fix knows which word became which. */
  readonly words?: readonly WordNote[]
  readonly provenance?: Provenance
}

/** A new segment, and the one that it follows; undefined for the start of the list. */
export interface NewRow {
  readonly after: SegmentId | undefined
  readonly wire: JsonObject
}

/** What a fix does, found without doing it. */
export interface Change {
  readonly ok: true
  readonly rows?: readonly RowChange[]
  /** The call with its list of segments emptied. */
  readonly call?: Json
  /** How the call has parted from its recording by then, in place of what it had before. */
  readonly recordingShifts?: readonly RecordingShift[]
  readonly added?: readonly NewRow[]
  readonly removed?: readonly SegmentId[]
  /** Rows that go elsewhere in the list, each right behind another. */
  readonly moved?: readonly { readonly id: SegmentId; readonly after: SegmentId | undefined }[]
  /** The whole list in another order. */
  readonly order?: readonly SegmentId[]
}

/** One way to mend a kind of problem. */
export interface FixKind {
  /** Stable, lower_snake; unique among the fixes of a code. */
  readonly id: string
  /** What a menu shows. */
  readonly label: string
  /** Decides from the present state; changes nothing. */
  plan(site: FixSite): Change | Refusal
}

/** A fix of objects alone: a call or segment that is no object is refused. */
export function fix(
  id: string,
  label: string,
  plan: (site: ObjectSite) => Change | Refusal | undefined,
): FixKind {
  return {
    id,
    label,
    plan(site) {
      const { wire } = site
      if (!isObject(wire)) return refuse('This is not a JSON object. Edit it as JSON.')
      return plan({ ...site, wire }) ?? refuse('This cannot be mended here. Edit it by hand.')
    },
  }
}

/** Only the call or segment that the problem is on changes. */
export function own(
  { record }: Pick<FixSite, 'record'>,
  wire: Json | undefined,
  notes: Omit<RowChange, 'id' | 'wire'> = {},
): Change | undefined {
  if (wire === undefined) return undefined
  return record === undefined
    ? { ok: true, call: wire }
    : { ok: true, rows: [{ id: record.id, wire, ...notes }] }
}
