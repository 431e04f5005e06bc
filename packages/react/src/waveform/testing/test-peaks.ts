import { createEditor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { Peaks } from '../peaks.ts'

const INTERVAL_MS = 20

/** Peaks that a recording of a call could have: loud where somebody speaks, in one or two channels. */
export function testPeaks(wire: Json, channelCount: 1 | 2): Peaks {
  let last = 0
  const { time } = createEditor({
    draft: { version: 1, wire, sidecar: { segments: [], suppressions: [] } },
    now: () => 0,
    newId() {
      last += 1
      return `p${last}`
    },
    locale: 'en',
  })
  const length = Math.ceil(time.durationMs() / INTERVAL_MS)
  const channelOf = (lanes: readonly ('user' | 'agent')[]) => {
    const values = new Float32Array(length * 2)
    for (const { span } of lanes.flatMap((lane) => time.lane(lane))) {
      const to = Math.min(length, Math.floor(span.endMs / INTERVAL_MS))
      for (let index = Math.floor(span.startMs / INTERVAL_MS); index < to; index += 1) {
        // Syllables, four a second, none like the other.
        const swing = Math.abs(Math.sin(index * 0.25)) * (0.35 + 0.5 * Math.abs(Math.sin(index * 1.7)))
        values[index * 2] = -swing
        values[index * 2 + 1] = swing
      }
    }
    return values
  }
  const channels =
    channelCount === 1 ? [channelOf(['user', 'agent'])] : [channelOf(['user']), channelOf(['agent'])]
  return { channels, durationMs: length * INTERVAL_MS }
}
