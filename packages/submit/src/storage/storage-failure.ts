/** Why this browser's storage did not do what was asked. */
export interface StorageFailure {
  /**
   * `quota`: full; `unavailable`: no storage here, as in some private windows; `unreadable`: what lies
   * there was not written by this version; `unknown`: the browser gave no known reason.
   */
  readonly kind: 'quota' | 'unavailable' | 'unreadable' | 'unknown'
  /** What happened and what to do. */
  readonly message: string
}

/** The outcome of a request to storage. Nothing rejects. */
export type StorageResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StorageFailure }

const MESSAGES: Record<StorageFailure['kind'], string> = {
  quota: 'This browser has no room left. Download the call, then free some space or remove old drafts.',
  unavailable:
    'This browser keeps no data for this page, as in a private window. Download the call to keep it.',
  unreadable: 'What is kept here was written in another form and cannot be read by this version.',
  unknown: 'This browser could not keep the data. Download the call to keep it, then reload the page.',
}

export function storageFailure(kind: StorageFailure['kind']): StorageFailure {
  return { kind, message: MESSAGES[kind] }
}

/** Names the reason behind an error of IndexedDB. */
export function failureOf(error: unknown): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  switch (name) {
    case 'QuotaExceededError':
      return storageFailure('quota')
    // An upgrade by a newer page, a private window, a profile on a full or locked disk, no IndexedDB at all.
    case 'SecurityError':
    case 'InvalidStateError':
    case 'VersionError':
    case 'ReferenceError':
      return storageFailure('unavailable')
    default:
      return storageFailure('unknown')
  }
}

/** Runs a request to storage and turns what it throws into a value. */
export async function attempt<T>(request: () => Promise<T>): Promise<StorageResult<T>> {
  try {
    return { ok: true, value: await request() }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}
