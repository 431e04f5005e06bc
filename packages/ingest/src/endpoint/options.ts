import type { IngestStore } from '../store/ingest-store.ts'

export interface IngestOptions {
  readonly store: IngestStore
  /** The keys that are let in. @default any key */
  readonly keys?: readonly string[]
  /** The agents that each workspace is known to have. @default none, and any target is taken */
  readonly workspaces?: Readonly<Record<number, readonly string[]>>
  /** What is done with a target that `workspaces` does not name: 404, or taken all the same. @default 'refuse' */
  readonly otherTargets?: 'refuse' | 'take'
  /** How a `call_id` that is there already is answered: both are seen in the wild. @default '409' */
  readonly duplicates?: '409' | '200'
  /** Longest body that is read, in bytes. @default 32 MiB */
  readonly maxBodyBytes?: number
  /**
   * Host names to answer to, with or without a port; others get 403, so that no foreign page can reach
   * this endpoint by a name of its own. @default localhost, 127.0.0.1 and [::1]
   */
  readonly hosts?: readonly string[]
  /** Epoch ms. */
  readonly now?: () => number
  /** How a rehearsed slow answer waits. */
  readonly sleep?: (ms: number) => Promise<void>
  /** Told of a fault of the endpoint itself, such as a full disk; the client gets a bare 500. */
  readonly onError?: (error: unknown) => void
}
