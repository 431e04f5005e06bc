import { createEditor, type Editor } from '@call-timeline/core'
import type { Json, JsonObject, Provenance } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { hostileCall } from '../testing/payloads.ts'
import { callWith, turn } from '../testing/stories/builders.ts'
import { clinicCall, emptyCall, oneTurnCall } from '../testing/stories/ordinary-calls.ts'
import { bargeInCall, slowCall, untimedCall } from '../testing/stories/timing-calls.ts'
import { oddToolsCall, retriedToolCall } from '../testing/stories/tool-calls.ts'
import { Metrics } from './metrics.tsx'

interface ShownProps {
  readonly call: Json
  /** How all times were come by. */
  readonly provenance?: Provenance
  readonly width?: number
  readonly height?: number
}

function Shown({ call, provenance, width = 360, height = 720 }: ShownProps): ReactElement {
  return (
    <StoryPanel open={() => open(call, provenance)} width={width} height={height}>
      <Metrics />
    </StoryPanel>
  )
}

function open(call: Json, provenance: Provenance = 'reported'): Editor {
  let last = 0
  const items = typeof call === 'object' && call !== null && 'transcript_with_tool_calls' in call
  const count =
    items && Array.isArray(call.transcript_with_tool_calls) ? call.transcript_with_tool_calls.length : 0
  return createEditor({
    draft: {
      version: 1,
      wire: call,
      sidecar: {
        segments:
          provenance === 'reported'
            ? []
            : Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}`, provenance, words: [] })),
        suppressions: [],
      },
    },
    now: () => 0,
    newId() {
      last += 1
      return `n${last}`
    },
    locale: 'en',
  })
}

const meta: Meta<typeof Shown> = { title: 'Parts/Metrics', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const LONG = 'look_up_every_open_appointment_of_this_patient_at_all_branches_of_the_practice'

/** A name as long as a payload makes it, and a call of most of a day. */
const hugeCall: JsonObject = callWith([
  turn('user', 'Hold the line.', 0, 3_600_000),
  { role: 'agent_function', start_ms: 3_600_000, tool: { name: LONG, request_id: 'a', params: {} } },
  { role: 'agent_result', start_ms: 50_000_000, tool: { name: LONG, request_id: 'a', is_error: true } },
  turn('agent', 'Still there?', 60_000_000, 79_000_000),
])

/** Turns that have starts and ends alone, all of them computed. */
const estimatedCall: JsonObject = callWith([
  turn('agent', 'Good morning, how can I help?', 300, 2300),
  turn('user', 'I want to book a room.', 3100, 5000),
  turn('agent', 'For how many nights?', 6100, 7600),
  turn('user', 'Two.', 8200, 8700),
  turn('agent', 'Certainly.', 9600, 10_500),
])

export const Ordinary: Story = { args: { call: clinicCall } }
export const Dark: Story = { args: { call: clinicCall }, globals: { theme: 'dark' } }
export const FailedTools: Story = { args: { call: retriedToolCall } }
export const OddTools: Story = { args: { call: oddToolsCall } }
export const BargeIn: Story = { args: { call: bargeInCall } }
export const Slow: Story = { args: { call: slowCall } }
export const Untimed: Story = { args: { call: untimedCall } }
/** Nobody measured any of these times. */
export const EstimatedOnly: Story = { args: { call: estimatedCall, provenance: 'derived' } }
export const Empty: Story = { args: { call: emptyCall } }
export const OneTurn: Story = { args: { call: oneTurnCall } }
export const HugeValues: Story = { args: { call: hugeCall } }
export const Hostile: Story = { args: { call: hostileCall } }
export const ThousandSegments: Story = { args: { call: makeCall({ seed: 7, segments: 1000 }) } }
export const ThousandSegmentsDark: Story = {
  args: { call: makeCall({ seed: 7, segments: 1000 }) },
  globals: { theme: 'dark' },
}
export const Narrow: Story = { args: { call: makeCall({ seed: 7, segments: 200 }), width: 280 } }

/** A figure that was asked where it comes from. */
export const Lit: Story = {
  args: { call: clinicCall },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: /^Response latency/ }))
    await userEvent.keyboard('{ArrowRight}')
    const bar = within(canvas.getByRole('region', { name: 'Response latency' }))
    await expect(bar.getByText(/^1 of 2: /)).toBeVisible()
    await expect(canvas.getByText(/^From the end of the caller’s speech/)).toBeVisible()
  },
}
