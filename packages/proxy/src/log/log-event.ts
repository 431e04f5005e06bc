import type { SubmitCode } from '@call-timeline/schema/answers'

/** One answered request. */
export interface ProxyLogEvent {
  /** ISO 8601. */
  readonly at: string
  readonly requestId: string
  readonly route: 'submit' | 'config' | 'connection'
  readonly status: number
  readonly outcome: 'created' | 'already_exists' | 'answered' | SubmitCode
  /** How often the endpoint was tried. */
  readonly attempts: number
  readonly durationMs: number
  /** Who asked, once that is known. */
  readonly actor?: string
}
