import type { DBSchema } from 'idb'
import type { SubmitAnswer } from '../client/submit-client.ts'
import { database } from '../storage/database.ts'
import { attempt as request } from '../storage/storage-failure.ts'
import { beginAttempt, NOTHING_SENT, type SentRecord, settleAttempt } from './sent-record.ts'

/** A try that is written down. */
export interface LedgerEntry {
  /** Takes in how it ended; true when the endpoint is proven to hold exactly what was sent. */
  settle(answer: SubmitAnswer): Promise<boolean>
}

/**
 * Remembers what was sent where, as digests without content, so that an "already there" can be told
 * apart: this very content, or something unverified. Without storage nothing is ever proven, and
 * submitting works all the same.
 */
export interface SubmissionLedger {
  /**
   * Writes down, before the first byte leaves, that this content may arrive.
   *
   * @param destination the endpoint, workspace and agent that the call goes to; undefined when nobody
   *   could tell, and then nothing but a fresh creation proves anything.
   */
  begin(destination: string | undefined, callId: string, digest: string): Promise<LedgerEntry>
  close(): void
}

interface LedgerSchema extends DBSchema {
  sent: { key: [destination: string, callId: string]; value: SentRecord }
}

export interface SubmissionLedgerOptions {
  /** Database name: one per user where several share a browser profile. @default 'call-timeline-sent' */
  readonly name?: string
  /** @default crypto.randomUUID */
  readonly newId?: () => string
}

/** A ledger on IndexedDB. */
export function createSubmissionLedger(options: SubmissionLedgerOptions = {}): SubmissionLedger {
  const { name = 'call-timeline-sent', newId = () => crypto.randomUUID() } = options
  const db = database<LedgerSchema>(name, 1, (fresh) => {
    fresh.createObjectStore('sent')
  })
  // Calls that left without a note: what else is noted of them no longer tells the whole story.
  const unnoted = new Set<string>()

  return {
    async begin(destination, callId, digest) {
      if (destination === undefined) {
        unnoted.add(callId)
        return { settle: async (answer) => isCreated(answer) }
      }
      const key: [string, string] = [destination, callId]
      const attempt = { id: newId(), digest }
      const noted = await request(async () => {
        const tx = (await db.open()).transaction('sent', 'readwrite', { durability: 'strict' })
        const before = (await tx.store.get(key)) ?? NOTHING_SENT
        await Promise.all([tx.store.put(beginAttempt(before, attempt), key), tx.done])
        return undefined
      })
      if (!noted.ok) unnoted.add(callId)

      return {
        async settle(answer) {
          const settled = await request(async () => {
            const tx = (await db.open()).transaction('sent', 'readwrite', { durability: 'strict' })
            const { record, contentProven } = settleAttempt(
              (await tx.store.get(key)) ?? NOTHING_SENT,
              attempt,
              answer,
            )
            await Promise.all([tx.store.put(record, key), tx.done])
            return contentProven
          })
          return isCreated(answer) || (settled.ok && settled.value && !unnoted.has(callId))
        },
      }
    },

    close: db.close,
  }
}

function isCreated(answer: SubmitAnswer): boolean {
  return answer.ok && answer.receipt.outcome === 'created'
}
