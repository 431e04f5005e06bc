import type { Json, JsonObject } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { hostileCall } from '../testing/payloads.ts'
import { callWith, moves, turn } from '../testing/stories/builders.ts'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import { StoryFrame } from '../testing/story-frame.tsx'
import { NodePath } from './node-path.tsx'

interface ShownProps {
  readonly call: Json
  readonly selected?: readonly number[]
  readonly width?: number
}

function Shown({ call, selected = [], width = 800 }: ShownProps): ReactElement {
  return (
    <StoryFrame call={call} selected={selected} width={width} height={80}>
      <NodePath />
    </StoryFrame>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Node path', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

/** The second move says that it leaves a node that the call was not in; the third has no time. */
const brokenCall: JsonObject = callWith([
  moves('start', 'greeting', 300, 'the call was answered'),
  turn('agent', 'Hello.', 500, 1500),
  moves('payment', 'order', 4000, 'wants to order'),
  moves('order', 'order', 6000, 'another one'),
  moves('order', 'order', 8000, 'and another one'),
  { role: 'node_transition', node: { from: 'order', to: '' } },
])

export const Ordinary: Story = { args: { call: clinicCall, selected: [3] } }
export const Dark: Story = { args: { call: brokenCall, selected: [2] }, globals: { theme: 'dark' } }
export const BrokenAndRepeated: Story = { args: { call: brokenCall } }
export const Hostile: Story = { args: { call: hostileCall } }
export const Narrow: Story = { args: { call: clinicCall, width: 320 } }

/** Hundreds of moves: only the nodes that can be seen are in the page. */
export const Long: Story = {
  args: { call: makeCall({ seed: 7, segments: 4000 }) },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const [first] = canvas.getAllByRole('button')
    first?.focus()
    await userEvent.keyboard('{End}')
    await expect(canvasElement.ownerDocument.activeElement?.textContent).toMatch(/^2\d\d\. /)
    await expect(canvas.getAllByRole('button').length).toBeLessThan(40)
  },
}
