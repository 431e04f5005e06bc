export { type CallDiffMessages, callDiffEnglish } from '../messages/call-diff-messages.ts'
export { CallDiff, type CallDiffProps, type CallDiffState } from './call-diff.tsx'
export type { CallDiffSource } from './call-source.ts'
export type { CallDiffView } from './diff-view.ts'
