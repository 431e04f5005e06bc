import type { Provenance } from '@call-timeline/schema'

/** Who wants a time to change: a step that nobody asked for, or somebody who saw what would happen. */
export type Consent = 'automatic' | 'asked'

/** What is known of where a time comes from; a note of a word or of a segment. */
export interface TimeOrigin {
  readonly provenance: Provenance
  readonly pinned?: boolean | undefined
}

/**
 * Whether a time may be moved. A pinned one never; by itself a step moves only what was computed or is not
 * there; what a provider sent, what was measured and what was set by hand only when somebody asked for it.
 */
export function mayMove({ provenance, pinned }: TimeOrigin, consent: Consent = 'automatic'): boolean {
  if (pinned) return false
  return consent === 'asked' || provenance === 'derived' || provenance === 'missing'
}
