import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { problemsCall, unknownItemsCall } from '../testing/stories/broken-payloads.ts'
import { hostileCall } from '../testing/stories/hostile-call.ts'
import { clinicCall, emptyCall, oneTurnCall, segmentTimesCall } from '../testing/stories/ordinary-calls.ts'
import { bargeInCall, slowCall, untimedCall } from '../testing/stories/timing-calls.ts'
import { oddToolsCall, retriedToolCall } from '../testing/stories/tool-calls.ts'
import { Transcript } from './transcript.tsx'

interface Args {
  readonly call: Json
  readonly readOnly?: boolean
  readonly width?: number
  /** Places of the selected segments, from 0. */
  readonly selected?: readonly number[]
}

function Shown({ call, readOnly = false, width = 720, selected = [] }: Args): ReactElement {
  const open = () => {
    const editor = openCall(call, { readOnly })
    const order = editor.order()
    editor.selection.set(selected.flatMap((index) => order[index] ?? []))
    return editor
  }
  return (
    <StoryPanel open={open} width={width} height={560}>
      <Transcript style={{ height: '100%' }} />
    </StoryPanel>
  )
}

/**
 * The call as a list to read, and to edit in place: a double click or Enter opens a text, Enter keeps it,
 * Escape does not. It is one Tab stop; arrow keys move between rows. Give it a height: it scrolls.
 */
const meta: Meta<typeof Shown> = { title: 'Parts/Transcript', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

/** Words with times, tool calls with their results, nodes, response latencies. */
export const EveryKind: Story = { args: { call: clinicCall } }
export const EveryKindDark: Story = { args: { call: clinicCall }, globals: { theme: 'dark' } }
export const Narrow: Story = { args: { call: clinicCall, width: 400 } }
export const Empty: Story = { args: { call: emptyCall } }
export const EmptyReadOnly: Story = { args: { call: emptyCall, readOnly: true } }
export const OneTurn: Story = { args: { call: oneTurnCall } }
export const ReadOnly: Story = { args: { call: clinicCall, readOnly: true } }
export const SegmentTimesOnly: Story = { args: { call: segmentTimesCall } }

/** What was not heard after the cut is struck through. */
export const BargeIn: Story = { args: { call: bargeInCall } }
export const Untimed: Story = { args: { call: untimedCall } }

/** A slow answer, a long silence, a turn without text. */
export const SlowAndSilent: Story = { args: { call: slowCall } }
export const FailedToolAndRetry: Story = { args: { call: retriedToolCall } }

/** A call without a result, a result without a call, a failure without a reason, a tool without a name. */
export const OddTools: Story = { args: { call: oddToolsCall } }
export const Problems: Story = { args: { call: problemsCall } }
export const ProblemsDark: Story = { args: { call: problemsCall }, globals: { theme: 'dark' } }
export const UnknownRolesAndNonObjects: Story = { args: { call: unknownItemsCall } }
export const Hostile: Story = { args: { call: hostileCall } }
export const HostileNarrow: Story = { args: { call: hostileCall, width: 400 } }
export const ThousandSegments: Story = { args: { call: makeCall({ seed: 7, segments: 1000 }) } }

/** A tool call is selected: its result is lit as its other half. */
export const SelectedWithPartner: Story = { args: { call: clinicCall, selected: [4] } }
export const SeveralSelected: Story = { args: { call: clinicCall, selected: [1, 2, 6] } }

/** A click selects a row, an arrow key the next one. */
export const SelectARow: Story = {
  args: { call: clinicCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByText('Half past ten is perfect.'))
    await expect(canvas.getByRole('article', { current: true })).toHaveTextContent(
      'Half past ten is perfect.',
    )
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('article', { current: true })).toHaveTextContent('move_appointment')
  },
}

/** A tool row opens to what was passed, and to what came back. */
export const ExpandATool: Story = {
  args: { call: retriedToolCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const [call] = await canvas.findAllByRole('button', { name: /track_parcel/ })
    if (call === undefined) throw new Error('The tool row is not there.')
    await userEvent.click(call)
    await expect(call).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getAllByRole('treeitem')[0]).toHaveTextContent('number: "PX-20771"')
    await userEvent.click(call)
    await expect(canvas.queryByRole('treeitem')).toBeNull()
  },
}

/** A text is edited where it stands. */
export const EditInPlace: Story = {
  args: { call: segmentTimesCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.dblClick(await canvas.findByText('Is anybody inside?'))
    const field = await canvas.findByRole('textbox', { name: 'Edit text' })
    await userEvent.clear(field)
    await userEvent.type(field, 'Is anybody in the lift?{Enter}')
    await expect(canvas.getByText('Is anybody in the lift?')).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
  },
}
