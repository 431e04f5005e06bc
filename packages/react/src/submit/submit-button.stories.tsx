import type { SubmitState } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { fakeSubmit } from '../fields/testing/fake-submit.ts'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { SubmitButton } from './submit-button.tsx'

function Shown({ state, call }: { readonly state: SubmitState; readonly call: Json }): ReactElement {
  return (
    <StoryPanel open={() => openCall(call)} height="auto">
      <div style={{ padding: 16 }}>
        <SubmitButton submit={fakeSubmit(state)} />
      </div>
    </StoryPanel>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Submit button', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const Ready: Story = { args: { state: { phase: 'idle' }, call: bakeryCall } }
export const Blocked: Story = { args: { state: { phase: 'idle' }, call: faultyCall } }
export const Sending: Story = { args: { state: { phase: 'sending', sinceMs: 0 }, call: bakeryCall } }
