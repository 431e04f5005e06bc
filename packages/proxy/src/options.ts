import type { ProxyLogEvent } from './log/log-event.ts'
import type { Secret } from './secret/secret.ts'
import type { TargetRule } from './target/target-rule.ts'

/** What a user of the host may do. */
export interface Grant {
  /** Who it is, for the log. */
  readonly actor: { readonly id: string }
  /** `listed`: every target of the proxy's list; else those of them that are named here. */
  readonly targets: 'listed' | readonly TargetRule[]
}

/** The ingest endpoint and the key to it. */
export interface UpstreamOptions {
  /** https; plain http is taken for loopback addresses alone. */
  readonly baseUrl: URL | string
  readonly apiKey: Secret | (() => Secret | Promise<Secret>)
  /** How long one attempt may take, ms. @default 15000 */
  readonly timeoutMs?: number
  /** @default the runtime's own */
  readonly fetch?: typeof fetch
  /** Shown to people: the local ingest endpoint, or a real one. @default 'remote' */
  readonly kind?: 'local' | 'remote'
  /** A page of what has arrived, if the endpoint has one. */
  readonly pageUrl?: string
}

/** From where requests are taken. */
export interface OriginOptions {
  /**
   * Host names that the proxy answers to, with or without a port.
   * @default localhost, 127.0.0.1 and [::1]
   */
  readonly hosts?: readonly string[]
  /** Origins other than the proxy's own whose pages may submit, such as `https://qa.example.com`. */
  readonly allowed?: readonly string[]
}

export interface LimitOptions {
  /** Longest call, in bytes. @default 16 MiB */
  readonly maxBodyBytes?: number
  /** Submissions at one time; more are turned away with 503. @default 16 */
  readonly maxInFlight?: number
}

export interface RetryOptions {
  /** Tries beyond the first one within one request. @default 2 */
  readonly attempts?: number
  /** All tries of one request together, ms. @default 20000 */
  readonly budgetMs?: number
  /** First pause, doubled each time and drawn at random below it, ms. @default 500 */
  readonly baseMs?: number
  /** Longest pause that the proxy chooses itself, ms. @default 5000 */
  readonly capMs?: number
}

export interface CallProxyOptions {
  readonly upstream: UpstreamOptions
  /** Whether whoever asks may, by the host's own session. Null answers 401. There is no default. */
  readonly authorize: (request: Request) => Grant | null | Promise<Grant | null>
  /** Where calls may be sent. There is no default and no wildcard. */
  readonly targets: readonly TargetRule[]
  /** Where the proxy is mounted. @default '/api/calls' */
  readonly basePath?: string
  readonly origin?: OriginOptions
  readonly limits?: LimitOptions
  readonly retry?: RetryOptions
  /** Told of each request; fixed fields, never a payload, a key or a query. */
  readonly log?: (event: ProxyLogEvent) => void
  /** Epoch ms. */
  readonly now?: () => number
  /** From 0 up to 1, for the jitter of pauses. */
  readonly random?: () => number
}
