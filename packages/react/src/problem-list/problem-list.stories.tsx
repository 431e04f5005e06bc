import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { isJsonObject } from '../fields/is-json-object.ts'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { ProblemList } from './problem-list.tsx'

function Shown({
  call,
  fromServer = false,
}: {
  readonly call: Json
  readonly fromServer?: boolean
}): ReactElement {
  const open = () => {
    const editor = openCall(call)
    if (fromServer) {
      editor.problems.reportServer(editor.snapshot(), [
        {
          path: ['transcript_with_tool_calls', 1],
          in: 'body',
          type: 'value_error',
          message: 'Speech needs a time.',
        },
        {
          path: ['recording_url'],
          in: 'body',
          type: 'value_error',
          message: 'The recording cannot be reached.',
        },
      ])
    }
    return editor
  }
  return (
    <StoryPanel open={open} height={480}>
      <ProblemList />
    </StoryPanel>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Problem list', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const manyProblems: Json = {
  ...(isJsonObject(bakeryCall) ? bakeryCall : {}),
  transcript_with_tool_calls: Array.from({ length: 400 }, (_, index) => ({
    role: 'user',
    text: `Line ${index + 1} of a call without any times.`,
  })),
}

export const Empty: Story = { args: { call: bakeryCall } }
export const EverySeverity: Story = { args: { call: faultyCall } }
export const FromServer: Story = { args: { call: bakeryCall, fromServer: true } }
export const Hundreds: Story = { args: { call: manyProblems } }
