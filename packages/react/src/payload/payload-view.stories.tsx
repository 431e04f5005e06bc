import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { PayloadView } from './payload-view.tsx'

function Shown({ call }: { readonly call: Json }): ReactElement {
  return (
    <StoryPanel open={() => openCall(call)}>
      <PayloadView />
    </StoryPanel>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Payload', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const longCall: Json = {
  call_id: 'long-call',
  transcript_with_tool_calls: Array.from({ length: 6000 }, (_, index) => ({
    role: index % 2 === 0 ? 'agent' : 'user',
    text: `Turn number ${index + 1} of a very long call.`,
    start_ms: index * 2000,
    end_ms: index * 2000 + 1500,
  })),
}

export const Call: Story = { args: { call: bakeryCall } }
export const LongCall: Story = { args: { call: longCall } }
export const NotAnObject: Story = { args: { call: ['not', 'a', 'call'] } }
