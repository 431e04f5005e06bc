import type { SegmentId } from '../records/records.ts'

/** Segments that wait to be checked, so that a large call does not hold up the page. */
export interface CheckQueue {
  /** Has `check` run for each: a few of them now, many of them bit by bit when there is time. */
  add(ids: ReadonlySet<SegmentId>): void
  isEmpty(): boolean
  /** Checks all that wait, now. */
  finish(): void
  stop(): void
}

/** What the queue works with. */
export interface CheckQueueOptions {
  /** Runs a task when there is time and returns the way to call it off; without it everything is checked at once. */
  readonly schedule: ((task: () => void) => () => void) | undefined
  now(): number
  check(id: SegmentId): void
  /** After each stretch of checks that `add` did not wait for. */
  onProgress(): void
}

// What one edit touches is checked before it is drawn; more than this is a change of the whole call.
const AT_ONCE = 200
const SLICE_MS = 8

/** An empty queue. */
export function createCheckQueue({ schedule, now, check, onProgress }: CheckQueueOptions): CheckQueue {
  const waiting = new Set<SegmentId>()
  let callOff: (() => void) | undefined

  const work = (): void => {
    callOff = undefined
    const startedAt = now()
    for (const id of waiting) {
      waiting.delete(id)
      check(id)
      if (now() - startedAt >= SLICE_MS) break
    }
    if (waiting.size > 0) callOff = schedule?.(work)
    onProgress()
  }

  return {
    add(ids) {
      if (!schedule || ids.size <= AT_ONCE) {
        for (const id of ids) {
          waiting.delete(id)
          check(id)
        }
        return
      }
      for (const id of ids) waiting.add(id)
      callOff ??= schedule(work)
    },
    isEmpty: () => waiting.size === 0,
    finish() {
      if (waiting.size === 0) return
      callOff?.()
      callOff = undefined
      for (const id of waiting) {
        waiting.delete(id)
        check(id)
      }
      onProgress()
    },
    stop() {
      waiting.clear()
      callOff?.()
      callOff = undefined
    },
  }
}
