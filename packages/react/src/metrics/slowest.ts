import type { Response } from '@call-timeline/core/metrics'

/** A response and its place among all of them in time. */
export interface RankedResponse {
  readonly response: Response
  readonly at: number
}

/** The `count` slowest responses, the slowest first. */
export function slowest(responses: readonly Response[], count: number): readonly RankedResponse[] {
  return responses
    .map((response, at) => ({ response, at }))
    .sort((one, other) => other.response.ms - one.response.ms || one.at - other.at)
    .slice(0, count)
}
