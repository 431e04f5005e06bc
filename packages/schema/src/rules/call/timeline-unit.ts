import { derivedDurationMs } from '../../convert/derived.ts'
import { TIMELINE_KEY } from '../../fields/call-fields.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { TimelineSummary } from '../surroundings.ts'

const SHORTEST_CALL_MS = 5000
/** The part of the call that the timeline fills when its times are read as seconds. */
const FILLS = { least: 0.5, most: 1.1 }

/** A timeline that ends at about the thousandth part of the call: its times are in seconds. */
export function checkTimelineUnit(call: JsonObject, timeline: TimelineSummary): readonly Problem[] {
  const callMs = derivedDurationMs(call)
  const { lastEndMs } = timeline
  if (callMs === undefined || lastEndMs === undefined || callMs < SHORTEST_CALL_MS) return []
  const filled = (lastEndMs * 1000) / callMs
  if (filled < FILLS.least || filled > FILLS.most) return []
  const message =
    'All of it lies within the first moment of the call: the times look like seconds. Multiply them by 1000.'
  return [problem('seconds_in_ms', [TIMELINE_KEY], message)]
}
