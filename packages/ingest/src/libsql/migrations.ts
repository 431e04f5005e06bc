import type { Client } from '@libsql/client'

/** Steps that lead to today's tables, oldest first. A step that has been released is never changed. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE calls (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT UNIQUE,
      workspace_id INTEGER,
      agent_id TEXT,
      call_id TEXT,
      stored_by INTEGER,
      stored_digest TEXT,
      newest_attempt INTEGER NOT NULL DEFAULT 0
    )`,
    'CREATE INDEX calls_by_newest_attempt ON calls (newest_attempt)',
    `CREATE TABLE attempts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      call INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      agent_id TEXT,
      bytes INTEGER NOT NULL,
      digest TEXT NOT NULL,
      status INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      reason TEXT,
      issues TEXT NOT NULL,
      rehearsal TEXT,
      has_payload INTEGER NOT NULL
    )`,
    'CREATE INDEX attempts_by_call ON attempts (call)',
    // One body for however many attempts carried it.
    'CREATE TABLE payloads (digest TEXT PRIMARY KEY, body BLOB NOT NULL)',
  ],
]

/**
 * Brings the tables up to date, each step whole or not at all.
 * @throws Error when the file was written by a newer version
 */
export async function migrate(client: Client): Promise<void> {
  const version = await readVersion(client)
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The database was written by a newer version (${version}; this one knows ${MIGRATIONS.length}). ` +
        'Update, or move the file away to start with an empty one.',
    )
  }
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index >= version) await client.batch([...statements, `PRAGMA user_version = ${index + 1}`], 'write')
  }
}

async function readVersion(client: Client): Promise<number> {
  const { rows } = await client.execute('PRAGMA user_version')
  return Number(rows[0]?.user_version ?? 0)
}
