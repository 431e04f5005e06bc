import { createClient } from '@libsql/client'
import { callKey } from '../store/call-key.ts'
import type { IngestStore } from '../store/ingest-store.ts'
import type { Attempt, ReceivedCall } from '../store/received-call.ts'
import { migrate } from './migrations.ts'
import { RECORDED, recordStatements } from './record.ts'
import {
  ATTEMPT_COLUMNS,
  CALL_COLUMNS,
  readAgent,
  readAttempt,
  readCall,
  readCount,
  readPayload,
  readRecorded,
} from './rows.ts'

const BUSY_TIMEOUT_MS = 5000

/**
 * A store in an embedded database, so that what arrived survives a restart.
 * @param url `file:/absolute/path.db`, or `:memory:` for a test
 * @throws Error when the file cannot be opened or was written by a newer version
 */
export async function openLibsqlStore(url: string): Promise<IngestStore> {
  const client = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT_MS })
  try {
    await client.execute('PRAGMA journal_mode = WAL')
    await migrate(client)
  } catch (error) {
    client.close()
    throw error
  }

  async function readCalls(where: string, args: Record<string, number>): Promise<ReceivedCall[]> {
    const [calls, attempts] = await client.batch(
      [
        { sql: `SELECT ${CALL_COLUMNS} FROM calls ${where}`, args },
        {
          sql: `SELECT ${ATTEMPT_COLUMNS} FROM attempts
            WHERE call IN (SELECT id FROM calls ${where}) ORDER BY id`,
          args,
        },
      ],
      'read',
    )
    const attemptsByCall = groupByCall((attempts?.rows ?? []).map(readAttempt))
    return (calls?.rows ?? [])
      .map(readCall)
      .map((call) => ({ ...call, attempts: attemptsByCall.get(call.id) ?? [] }))
  }

  return {
    async record(arrival) {
      const results = await client.batch(recordStatements(arrival), 'write')
      return readRecorded(results[RECORDED]?.rows[0])
    },

    async countAttempts(workspaceId, callId) {
      const { rows } = await client.execute({
        sql: `SELECT count(*) AS count FROM attempts JOIN calls ON calls.id = attempts.call
          WHERE calls.key = :key`,
        args: { key: callKey({ workspaceId, callId }) ?? null },
      })
      return readCount(rows[0])
    },

    list(limit) {
      return readCalls('ORDER BY newest_attempt DESC LIMIT :limit', { limit })
    },

    async countCalls() {
      const { rows } = await client.execute('SELECT count(*) AS count FROM calls')
      return readCount(rows[0])
    },

    async find(id) {
      return (await readCalls('WHERE id = :id', { id }))[0]
    },

    async payload(attemptId) {
      const { rows } = await client.execute({
        sql: `SELECT body FROM payloads JOIN attempts USING (digest)
          WHERE attempts.id = :attemptId AND has_payload = 1`,
        args: { attemptId },
      })
      return readPayload(rows[0])
    },

    async agents(workspaceId) {
      const { rows } = await client.execute({
        sql: `SELECT DISTINCT agent_id FROM calls
          WHERE workspace_id = :workspaceId AND stored_by IS NOT NULL AND agent_id IS NOT NULL ORDER BY agent_id`,
        args: { workspaceId },
      })
      return rows.map(readAgent)
    },

    async clear() {
      await client.batch(['DELETE FROM attempts', 'DELETE FROM calls', 'DELETE FROM payloads'], 'write')
      // Gives the room back, and leaves nothing of anybody's call in free pages.
      await client.execute('VACUUM')
    },

    async close() {
      client.close()
    },
  }
}

function groupByCall(rows: readonly { callEntry: number; attempt: Attempt }[]): Map<number, Attempt[]> {
  const groups = new Map<number, Attempt[]>()
  for (const { callEntry, attempt } of rows) {
    const group = groups.get(callEntry)
    if (group === undefined) groups.set(callEntry, [attempt])
    else group.push(attempt)
  }
  return groups
}
