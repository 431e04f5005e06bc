import type { Editor, PayloadSnapshot, SubmitController, SubmitState } from '@call-timeline/core'
import type { CallTarget } from '@call-timeline/schema/answers'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import { notSendable } from '../client/local-problems.ts'
import { SubmitError } from '../client/submit-error.ts'
import { deliver } from '../delivery/deliver.ts'
import { createSubmissionLedger, type SubmissionLedger } from '../ledger/submission-ledger.ts'
import { callIdOf, freezePayload } from '../payload/frozen-payload.ts'
import { queryKeys } from './query-keys.ts'
import { type EndpointOrClient, useClient } from './use-client.ts'
import { useProxyInfo } from './use-proxy-info.ts'

export type UseSubmitCallOptions = EndpointOrClient & {
  readonly editor: Editor
  /** Where the call goes, if the proxy allows more than one target; else the proxy's own. */
  readonly target?: CallTarget
  /** What remembers what was sent. @default one in this browser */
  readonly ledger?: SubmissionLedger
}

interface Sent {
  readonly snapshot: PayloadSnapshot
  readonly stop: AbortController
}

type Accepted = Extract<SubmitState, { phase: 'accepted' }>

/**
 * Submits an editor's call. What is sent is frozen when `submit` is called, so editing goes on meanwhile;
 * errors of the endpoint land on the segments that they speak of. Needs a `QueryClientProvider` above.
 */
export function useSubmitCall(options: UseSubmitCallOptions): SubmitController {
  const { editor, target } = options
  const client = useClient(options)
  const [ownLedger] = useState(createSubmissionLedger)
  const ledger = options.ledger ?? ownLedger
  const info = useProxyInfo(options)
  const sending = useRef<AbortController | undefined>(undefined)
  const onCall = useCallback((listener: () => void) => editor.subscribe('call', listener), [editor])
  const callId = useSyncExternalStore(onCall, () => callIdOf(editor.call().wire)) ?? ''

  const mutation = useMutation<Accepted, Error, Sent>({
    mutationKey: queryKeys.submit(client.endpoint),
    // Two parts of a page that send the same call wait for each other.
    scope: { id: JSON.stringify(['call-timeline', client.endpoint, callId]) },
    // The payload is gone from memory as soon as nobody shows the outcome.
    gcTime: 0,
    retry: 0,
    networkMode: 'always',
    mutationFn: async ({ snapshot, stop }) => {
      try {
        const { answer, contentProven } = await deliver(await freezePayload(snapshot), {
          client,
          ledger,
          signal: stop.signal,
          ...(target === undefined ? {} : { target }),
        })
        if (!answer.ok) {
          if (answer.problem.issues !== undefined)
            editor.problems.reportServer(snapshot, answer.problem.issues)
          throw new SubmitError(answer.problem)
        }
        editor.problems.clearServer()
        return { phase: 'accepted', receipt: answer.receipt, contentProven }
      } finally {
        if (sending.current === stop) sending.current = undefined
      }
    },
  })

  return {
    state: stateOf(mutation),
    info: info.data,
    submit() {
      if (sending.current !== undefined) return
      const stop = new AbortController()
      sending.current = stop
      mutation.mutate({ snapshot: editor.snapshot(), stop })
    },
    cancel() {
      sending.current?.abort()
    },
    dismiss() {
      if (sending.current === undefined) mutation.reset()
    },
  }
}

function stateOf(mutation: {
  status: 'idle' | 'pending' | 'success' | 'error'
  data: Accepted | undefined
  error: Error | null
  submittedAt: number
}): SubmitState {
  if (mutation.status === 'pending') return { phase: 'sending', sinceMs: mutation.submittedAt }
  if (mutation.data !== undefined) return mutation.data
  const { error } = mutation
  if (error === null) return { phase: 'idle' }
  return {
    phase: 'failed',
    problem: error instanceof SubmitError ? error.problem : notSendable(error.message),
  }
}
