import { timeRefusal } from '../../times/time-input.ts'
import { insertAt } from '../../times/warp-wire.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse } from '../define-command.ts'
import { warpCall } from './warp-call.ts'

/** Arguments of `makeRoom`. */
export interface MakeRoomArgs {
  /** Where room is made, ms from the start of the call; fractions are rounded up. */
  readonly atMs: number
  /** How much, ms; above zero. */
  readonly byMs: number
}

/**
 * Puts time into the call: everything that starts at a moment or later moves on, in every lane. A turn that
 * goes on over it gets longer, and its later words move; a word that is being said then stays as it is. The
 * call gets longer, and its recording is noted to be out of step.
 */
export const makeRoom: Command<MakeRoomArgs> = defineCommand<MakeRoomArgs>({
  id: 'timing.makeRoom',
  label: 'Make room',
  plan(editor, { atMs, byMs }) {
    const reason = timeRefusal('The moment', atMs) ?? timeRefusal('The room', byMs)
    if (reason !== undefined) return refuse(reason)
    const room = { atMs: Math.ceil(atMs), byMs: Math.ceil(byMs) }
    if (room.byMs === 0) return refuse('The room has to be at least one millisecond.')
    return warpCall(editor, { label: 'Make room', warp: insertAt(room.atMs, room.byMs), shift: room })
  },
})
