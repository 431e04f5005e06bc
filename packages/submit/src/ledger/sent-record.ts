import type { SubmitAnswer } from '../client/submit-client.ts'

/** One try that may have reached the endpoint without a verdict that we know of. */
export interface OpenAttempt {
  readonly id: string
  readonly digest: string
}

/** What this browser knows of one call at one endpoint. */
export interface SentRecord {
  /** Written down before the first byte leaves; gone once a verdict came. */
  readonly possiblyDelivered: readonly OpenAttempt[]
  /** Digest of what the endpoint holds, once proven. */
  readonly stored: string | undefined
  /** True when the endpoint had the `call_id` before anything from here can have arrived. */
  readonly foreign: boolean
}

export const NOTHING_SENT: SentRecord = { possiblyDelivered: [], stored: undefined, foreign: false }

/** The record with a try added that is about to leave. */
export function beginAttempt(record: SentRecord, attempt: OpenAttempt): SentRecord {
  return { ...record, possiblyDelivered: [...record.possiblyDelivered, attempt] }
}

/** What a verdict says, and whether it proves that the endpoint holds exactly what was sent. */
export interface Settled {
  readonly record: SentRecord
  readonly contentProven: boolean
}

/**
 * Takes in how a try ended. "Already there" tells of the `call_id` alone: it speaks for the content only
 * if this very content is the only one that can have arrived from here before.
 */
export function settleAttempt(record: SentRecord, attempt: OpenAttempt, answer: SubmitAnswer): Settled {
  const others = record.possiblyDelivered.filter(({ id }) => id !== attempt.id)
  if (!answer.ok) {
    if (!answer.problem.inDoubt)
      return { record: { ...record, possiblyDelivered: others }, contentProven: false }
    // One open try per content is enough to know that it may have arrived.
    const repeated = others.some(({ digest }) => digest === attempt.digest)
    return {
      record: { ...record, possiblyDelivered: repeated ? others : [...others, attempt] },
      contentProven: false,
    }
  }
  if (answer.receipt.outcome === 'created')
    return { record: { possiblyDelivered: [], stored: attempt.digest, foreign: false }, contentProven: true }

  // The proxy tries more than once by itself; a try of its own that was lost counts like one of ours.
  const earlier = answer.receipt.evidence === undefined ? others : [...others, attempt]
  const arrivedBefore =
    earlier.length > 0 && !record.foreign && earlier.every(({ digest }) => digest === attempt.digest)
  const proven = record.stored === undefined ? arrivedBefore : record.stored === attempt.digest
  return {
    record: proven
      ? { possiblyDelivered: [], stored: attempt.digest, foreign: false }
      : {
          ...record,
          possiblyDelivered: earlier,
          foreign: record.foreign || (record.stored === undefined && earlier.length === 0),
        },
    contentProven: proven,
  }
}
