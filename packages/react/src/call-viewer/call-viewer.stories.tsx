import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import {
  problemsCall,
  textPayload,
  timelineNotAList,
  unknownItemsCall,
} from '../testing/stories/broken-payloads.ts'
import { callStage, narrowStage } from '../testing/stories/call-stage.tsx'
import { hostileCall } from '../testing/stories/hostile-call.ts'
import { clinicCall, emptyCall, oneTurnCall, segmentTimesCall } from '../testing/stories/ordinary-calls.ts'
import { bargeInCall, untimedCall } from '../testing/stories/timing-calls.ts'
import { retriedToolCall } from '../testing/stories/tool-calls.ts'
import { CallViewer } from './call-viewer.tsx'

/**
 * A call to read, from its payload alone. Any JSON opens; what is wrong with it is shown where it is wrong.
 * It fills its container. To edit a call, use `CallEditor`.
 */
const meta: Meta<typeof CallViewer> = {
  title: 'Call/CallViewer',
  component: CallViewer,
  args: { locale: 'en' },
  argTypes: { call: { control: 'object' } },
  decorators: [callStage],
}
export default meta
type Story = StoryObj<typeof CallViewer>

export const Ordinary: Story = { args: { call: clinicCall } }
export const Dark: Story = { args: { call: clinicCall }, globals: { theme: 'dark' } }

/** The side panel becomes a sheet behind the button *Details*. */
export const Narrow: Story = { args: { call: clinicCall }, decorators: [narrowStage] }

export const Empty: Story = { args: { call: emptyCall } }
export const OneTurn: Story = { args: { call: oneTurnCall } }

/** Turns have a start and an end, and no words. */
export const SegmentTimesOnly: Story = { args: { call: segmentTimesCall } }
export const FailedToolAndRetry: Story = { args: { call: retriedToolCall } }
export const BargeIn: Story = { args: { call: bargeInCall } }

/** Nobody knows when some rows took place: they stand hatched between their neighbours. */
export const UntimedRows: Story = { args: { call: untimedCall } }
export const Problems: Story = { args: { call: problemsCall } }
export const UnknownRolesAndNonObjects: Story = { args: { call: unknownItemsCall } }
export const NotAnObject: Story = { args: { call: textPayload } }
export const TimelineIsNoList: Story = { args: { call: timelineNotAList } }

/** Markup, script addresses, writing from right to left, emoji, and one word of 5,000 characters. */
export const Hostile: Story = { args: { call: hostileCall } }

/** Only the rows that can be seen are in the page. */
export const ThousandSegments: Story = { args: { call: makeCall({ seed: 7, segments: 1000 }) } }

/** What can be selected can be read in the side panel, and nothing invites to edit. */
export const SelectToRead: Story = {
  args: { call: clinicCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const transcript = within(canvas.getByRole('list', { name: 'Transcript' }))
    await userEvent.click(await transcript.findByText('Half past ten is perfect.'))
    await expect(transcript.getByRole('article', { current: true })).toHaveTextContent('Half past ten')
    await expect(canvas.getByRole('tab', { name: 'Selection' })).toHaveAttribute('aria-selected', 'true')
    await expect(canvas.queryByRole('button', { name: 'Undo' })).toBeNull()
    await userEvent.dblClick(transcript.getByText('Half past ten is perfect.'))
    await expect(transcript.queryByRole('textbox')).toBeNull()
  },
}
