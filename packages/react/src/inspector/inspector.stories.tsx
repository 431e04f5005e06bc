import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { openCall } from '../fields/testing/open-call.ts'
import { bakeryCall, faultyCall } from '../fields/testing/payloads.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { Inspector } from './inspector.tsx'

interface Args {
  readonly call: Json
  /** Places of the selected segments, from 0. */
  readonly selected: readonly number[]
  readonly readOnly?: boolean
}

function Shown({ call, selected, readOnly = false }: Args): ReactElement {
  const open = () => {
    const editor = openCall(call, { readOnly })
    const order = editor.order()
    editor.selection.set(selected.flatMap((index) => order[index] ?? []))
    return editor
  }
  return (
    <StoryPanel open={open}>
      <Inspector />
    </StoryPanel>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Inspector', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const NothingSelected: Story = { args: { call: bakeryCall, selected: [] } }
export const TurnWithWords: Story = { args: { call: bakeryCall, selected: [0] } }
export const TurnWithoutWords: Story = { args: { call: bakeryCall, selected: [1] } }
export const ToolCall: Story = { args: { call: bakeryCall, selected: [2] } }
export const ToolResult: Story = { args: { call: bakeryCall, selected: [3] } }
export const NodeTransition: Story = { args: { call: bakeryCall, selected: [4] } }
export const SeveralSelected: Story = { args: { call: bakeryCall, selected: [1, 5] } }
export const ReadOnly: Story = { args: { call: bakeryCall, selected: [0], readOnly: true } }
export const FaultyTurn: Story = { args: { call: faultyCall, selected: [5] } }
export const FaultyTool: Story = { args: { call: faultyCall, selected: [4] } }
export const UnknownRole: Story = { args: { call: faultyCall, selected: [2] } }
export const NotAnObject: Story = { args: { call: faultyCall, selected: [6] } }
