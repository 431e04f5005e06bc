import type {
  CallTarget,
  ConnectionReport,
  FieldIssue,
  ProxyInfo,
  SubmitCode,
  SubmitProblem,
  SubmitReceipt,
} from '@call-timeline/schema/answers'
import { SUBMIT_CODES } from '@call-timeline/schema/answers'
import * as z from 'zod'

// What a host's server says is checked like any other input: it may be an older proxy, a log-in page,
// or somebody else's gateway. Keys that are not listed are dropped.

const submitCode = z.string().refine((code): code is SubmitCode => Object.hasOwn(SUBMIT_CODES, code))

const count = z.number().int().nonnegative()

const fieldIssue: z.ZodType<FieldIssue> = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  in: z.enum(['body', 'query']),
  type: z.string(),
  message: z.string(),
})

const target: z.ZodType<CallTarget> = z.object({ workspaceId: z.number().int(), agentId: z.string() })

/** A receipt. */
export const submitReceipt: z.ZodType<SubmitReceipt> = z.object({
  callId: z.string(),
  upstreamId: z.union([z.number(), z.string()]).exactOptional(),
  outcome: z.enum(['created', 'already_exists']),
  evidence: z.literal('after_in_doubt_attempt').exactOptional(),
  attempts: count,
  requestId: z.string(),
})

/** A refusal or failure. */
export const submitProblem: z.ZodType<SubmitProblem> = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().exactOptional(),
  code: submitCode,
  retryable: z.boolean(),
  retryAfterMs: count.exactOptional(),
  inDoubt: z.boolean(),
  attempts: count,
  requestId: z.string(),
  issues: z.array(fieldIssue).exactOptional(),
  issuesTruncated: z.boolean().exactOptional(),
})

/** What a proxy says of itself. */
export const proxyInfo: z.ZodType<ProxyInfo> = z.object({
  target,
  upstream: z.object({
    kind: z.enum(['local', 'remote']),
    host: z.string(),
    pageUrl: z.string().exactOptional(),
  }),
  limits: z.object({ maxBodyBytes: count }),
})

/** What a connection test found. */
export const connectionReport: z.ZodType<ConnectionReport> = z.object({
  ok: z.boolean(),
  message: z.string(),
  code: submitCode.exactOptional(),
})
