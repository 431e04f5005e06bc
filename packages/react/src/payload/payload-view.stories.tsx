import type { Editor } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { problemsCall } from '../testing/stories/broken-payloads.ts'
import { callWith, turn } from '../testing/stories/builders.ts'
import { hostileCall } from '../testing/stories/hostile-call.ts'
import { PayloadView } from './payload-view.tsx'

interface Args {
  readonly call: Json
  /** Places of the segments that are selected, from 0. */
  readonly selected?: readonly number[]
  readonly width?: number
}

function Shown({ call, selected = [], width = 560 }: Args): ReactElement {
  const open = (): Editor => {
    const editor = openCall(call)
    editor.selection.set(selected.flatMap((index) => editor.order()[index] ?? []))
    return editor
  }
  return (
    <StoryPanel open={open} width={width}>
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
export const Dark: Story = { args: { call: problemsCall, selected: [1] }, globals: { theme: 'dark' } }
export const Narrow: Story = { args: { call: bakeryCall, selected: [0], width: 320 } }

/** What is wrong stands at its line: a mark beside it, a squiggle under it, and the words below. */
export const Problems: Story = { args: { call: problemsCall } }

/** What is selected elsewhere is marked and brought into view. */
export const Selected: Story = { args: { call: longCall, selected: [2999, 3000] } }
export const Hostile: Story = { args: { call: hostileCall, selected: [0] } }

/** Long texts are shown in part until they are asked for. */
export const LongTexts: Story = {
  args: {
    call: callWith([
      turn('agent', 'word '.repeat(200_000), 0, 900),
      { role: 'agent_result', start_ms: 1000, tool: { name: 'dump', result: 'x'.repeat(1_000_000) } },
    ]),
  },
  play: async ({ canvasElement }) => {
    const shown = await within(canvasElement).findAllByText(/show all, [\d,]+ more/, {}, { timeout: 15_000 })
    await userEvent.click(shown[0] ?? canvasElement)
    await waitFor(() =>
      expect(within(canvasElement).queryAllByText(/show all/).length).toBeLessThan(shown.length),
    )
  },
}
