export type { Autosave, AutosaveOptions, AutosaveState, StaleDraft } from './autosave/autosave.ts'
export { createAutosave } from './autosave/autosave.ts'
export type {
  CallBody,
  HeaderSource,
  InfoAnswer,
  SubmitAnswer,
  SubmitClient,
  SubmitClientOptions,
  SubmitOptions,
} from './client/submit-client.ts'
export { createSubmitClient } from './client/submit-client.ts'
export { SubmitError } from './client/submit-error.ts'
export type { DeliverOptions, Delivery } from './delivery/deliver.ts'
export { deliver } from './delivery/deliver.ts'
export type {
  DraftInput,
  DraftStore,
  DraftStoreOptions,
  DraftSummary,
  SaveResult,
  StoredDraft,
} from './drafts/draft-store.ts'
export { createDraftStore } from './drafts/draft-store.ts'
export type { LedgerEntry, SubmissionLedger, SubmissionLedgerOptions } from './ledger/submission-ledger.ts'
export { createSubmissionLedger } from './ledger/submission-ledger.ts'
export { sha256Hex } from './payload/digest.ts'
export type { FrozenPayload } from './payload/frozen-payload.ts'
export { freezePayload } from './payload/frozen-payload.ts'
export type { StorageFailure, StorageResult } from './storage/storage-failure.ts'
