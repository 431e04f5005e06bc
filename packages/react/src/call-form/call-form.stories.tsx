import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { CallForm } from './call-form.tsx'

function Shown({
  call,
  readOnly = false,
}: {
  readonly call: Json
  readonly readOnly?: boolean
}): ReactElement {
  return (
    <StoryPanel open={() => openCall(call, { readOnly })}>
      <CallForm />
    </StoryPanel>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Call form', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const Filled: Story = { args: { call: bakeryCall } }
export const Empty: Story = { args: { call: {} } }
export const Faulty: Story = { args: { call: faultyCall } }
export const ReadOnly: Story = { args: { call: bakeryCall, readOnly: true } }
export const NotAnObject: Story = { args: { call: ['not', 'a', 'call'] } }
