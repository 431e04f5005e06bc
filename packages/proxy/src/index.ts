export { type CallProxy, createCallProxy } from './create-call-proxy.ts'
export type { ProxyLogEvent } from './log/log-event.ts'
export type {
  CallProxyOptions,
  Grant,
  LimitOptions,
  OriginOptions,
  RetryOptions,
  UpstreamOptions,
} from './options.ts'
export { createSecret, type Secret } from './secret/secret.ts'
export type { TargetRule } from './target/target-rule.ts'
