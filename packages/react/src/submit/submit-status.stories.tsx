import type { SubmitController, SubmitState } from '@call-timeline/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { fakeSubmit, problemOf, remoteInfo } from '../fields/testing/fake-submit.ts'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { SubmitStatus } from './submit-status.tsx'

function Shown({
  state,
  more,
}: {
  readonly state: SubmitState
  readonly more?: Partial<SubmitController>
}): ReactElement {
  return (
    <StoryPanel open={() => openCall(bakeryCall)} height="auto">
      <SubmitStatus submit={fakeSubmit(state, more)} />
    </StoryPanel>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Submit status', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const receipt = {
  callId: 'corner-bakery-0412',
  upstreamId: 118,
  attempts: 1,
  requestId: 'req_7f3a90',
} as const

export const Idle: Story = { args: { state: { phase: 'idle' } } }
export const IdleToRemote: Story = { args: { state: { phase: 'idle' }, more: { info: remoteInfo } } }
export const EndpointUnknown: Story = { args: { state: { phase: 'idle' }, more: { info: undefined } } }
export const Sending: Story = { args: { state: { phase: 'sending', sinceMs: 0 } } }
export const Created: Story = {
  args: {
    state: {
      phase: 'accepted',
      receipt: { ...receipt, outcome: 'created', attempts: 3 },
      contentProven: true,
    },
  },
}
export const AlreadyThereProven: Story = {
  args: {
    state: { phase: 'accepted', receipt: { ...receipt, outcome: 'already_exists' }, contentProven: true },
  },
}
export const AlreadyThereUnverified: Story = {
  args: {
    state: { phase: 'accepted', receipt: { ...receipt, outcome: 'already_exists' }, contentProven: false },
  },
}
export const Refused: Story = {
  args: {
    state: {
      phase: 'failed',
      problem: problemOf('validation_failed', {
        issues: [
          { path: ['call_type'], in: 'body', type: 'missing', message: 'Field required' },
          { path: ['transcript_with_tool_calls', 1], in: 'body', type: 'value_error', message: 'No timing' },
        ],
      }),
    },
  },
}
export const ConnectionLost: Story = {
  args: { state: { phase: 'failed', problem: problemOf('network_in_doubt', { requestId: '' }) } },
}
export const Offline: Story = {
  args: {
    state: { phase: 'failed', problem: problemOf('network_in_doubt', { requestId: '', inDoubt: false }) },
  },
}
export const RateLimited: Story = {
  args: { state: { phase: 'failed', problem: problemOf('rate_limited', { retryAfterMs: 90_000 }) } },
}
export const KeyRefused: Story = {
  args: {
    state: { phase: 'failed', problem: problemOf('upstream_auth', { detail: 'The endpoint answered 401.' }) },
  },
}
export const TooLarge: Story = {
  args: { state: { phase: 'failed', problem: problemOf('payload_too_large') } },
}
export const Stopped: Story = {
  args: { state: { phase: 'failed', problem: problemOf('aborted', { inDoubt: true, requestId: '' }) } },
}
