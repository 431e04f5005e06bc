import type { Json, JsonPath } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { getIn, isList, isObject, setIn } from '../../json/json-path.ts'
import { SEGMENTS_KEY, segmentsOf } from '../../records/payload-shape.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../define-command.ts'

/** Arguments of `setCallField`. */
export interface SetCallFieldArgs {
  /** From the payload's root; at least one step. Objects that are missing on the way are made. */
  readonly path: JsonPath
  /** What to write there; undefined takes the field out. */
  readonly value: Json | undefined
}

/** Writes one field of the call. Its segments are edited by their own commands. */
export const setCallField: Command<SetCallFieldArgs> = defineCommand<SetCallFieldArgs>({
  id: 'call.setField',
  label: 'Change call',
  plan(editor, { path, value }) {
    const call = editor.call()
    if (!isObject(call.wire))
      return refuse('This payload is not a JSON object. Open another one or start a new call.')
    if (path.length === 0) return refuse('Name the field to change.')
    if (path[0] === SEGMENTS_KEY && !makesEmptyTimeline(call.wire, path, value)) {
      return refuse('The timeline is edited item by item.')
    }
    if (jsonEqual(getIn(call.wire, path), value)) return NOTHING_TO_DO
    const wire = setIn(call.wire, path, value)
    if (wire === undefined)
      return refuse('Something on the way to this field is not an object. Edit it as JSON.')
    return will(() =>
      editor.commit('Change call', (tx) => tx.setCall({ ...call, wire }), {
        fold: `call:${JSON.stringify(path)}`,
      }),
    )
  },
})

/** A payload without a list of segments can get an empty one, so that some can be added. */
function makesEmptyTimeline(call: Json, path: JsonPath, value: Json | undefined): boolean {
  return path.length === 1 && !segmentsOf(call) && isList(value) && value.length === 0
}
