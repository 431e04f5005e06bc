import type { SubmitController, SubmitState } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { fakeSubmit, problemOf, remoteInfo } from '../fields/testing/fake-submit.ts'
import { openCall } from '../fields/testing/open-call.ts'
import type { MessageOverrides } from '../messages/messages.ts'
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
import { CallEditor } from './call-editor.tsx'

interface Args {
  readonly call: Json
  readonly submit?: SubmitController
  readonly readOnly?: boolean
  readonly messages?: MessageOverrides
}

function Shown({ call, readOnly = false, ...props }: Args): ReactElement {
  const [editor] = useState(() => openCall(call, { readOnly }))
  return <CallEditor editor={editor} {...props} />
}

/**
 * A call to read and to edit: transcript, lanes, inspector, problems and payload, with submit when it is
 * given a controller. The editor comes from `useCallEditor`, the controller from `useSubmitCall` of
 * `@call-timeline/submit/react` or from a host of its own.
 */
const meta: Meta<typeof Shown> = { title: 'Call/CallEditor', component: Shown, decorators: [callStage] }
export default meta
type Story = StoryObj<typeof Shown>

export const Ordinary: Story = { args: { call: clinicCall } }
export const Dark: Story = { args: { call: clinicCall }, globals: { theme: 'dark' } }

/** As wide as a phone: one column, and the side panel in a sheet. */
export const Narrow: Story = { args: { call: clinicCall }, decorators: [narrowStage] }

export const Empty: Story = { args: { call: emptyCall } }
export const OneTurn: Story = { args: { call: oneTurnCall } }
export const SegmentTimesOnly: Story = { args: { call: segmentTimesCall } }
export const FailedToolAndRetry: Story = { args: { call: retriedToolCall } }
export const BargeIn: Story = { args: { call: bargeInCall } }
export const UntimedRows: Story = { args: { call: untimedCall } }
export const Problems: Story = { args: { call: problemsCall, submit: fakeSubmit({ phase: 'idle' }) } }
export const ProblemsDark: Story = { args: { call: problemsCall }, globals: { theme: 'dark' } }
export const UnknownRolesAndNonObjects: Story = { args: { call: unknownItemsCall } }

/** It opens all the same: the payload tab shows what came. */
export const NotAnObject: Story = { args: { call: textPayload } }
export const TimelineIsNoList: Story = { args: { call: timelineNotAList } }
export const Hostile: Story = { args: { call: hostileCall } }
export const ThousandSegments: Story = { args: { call: makeCall({ seed: 7, segments: 1000 }) } }
export const ReadOnly: Story = { args: { call: clinicCall, readOnly: true } }

const receipt = { callId: 'clinic-2207', upstreamId: 118, attempts: 1, requestId: 'req_7f3a90' } as const
const withSubmit = (state: SubmitState, more: Partial<SubmitController> = {}): Args => ({
  call: clinicCall,
  submit: fakeSubmit(state, more),
})

export const SubmitIdle: Story = { args: withSubmit({ phase: 'idle' }, { info: remoteInfo }) }
export const SubmitSending: Story = { args: withSubmit({ phase: 'sending', sinceMs: 0 }) }
export const SubmitAccepted: Story = {
  args: withSubmit({
    phase: 'accepted',
    receipt: { ...receipt, outcome: 'created' },
    contentProven: true,
  }),
}

/** The endpoint had the call, and what it has is what was sent. */
export const SubmitAlreadyThere: Story = {
  args: withSubmit({
    phase: 'accepted',
    receipt: { ...receipt, outcome: 'already_exists' },
    contentProven: true,
  }),
}

/** The endpoint had a call of this id: nobody knows with what in it. */
export const SubmitAlreadyThereUnverified: Story = {
  args: withSubmit({
    phase: 'accepted',
    receipt: { ...receipt, outcome: 'already_exists' },
    contentProven: false,
  }),
}
export const SubmitRefused: Story = {
  args: withSubmit({
    phase: 'failed',
    problem: problemOf('validation_failed', {
      issues: [
        { path: ['call_type'], in: 'body', type: 'missing', message: 'Field required' },
        { path: ['transcript_with_tool_calls', 1], in: 'body', type: 'value_error', message: 'No timing' },
      ],
    }),
  }),
}

/** The line went dead: the call may have arrived. */
export const SubmitLost: Story = {
  args: withSubmit({ phase: 'failed', problem: problemOf('network_in_doubt', { requestId: '' }) }),
}

/** Each has its own selection, history and shortcuts; the host gives their inspectors names of their own. */
export const TwoOnOnePage: Story = {
  args: { call: clinicCall },
  decorators: [
    (Story) => (
      <div style={{ display: 'grid', gridTemplateRows: '1fr 1fr', height: '100%', gap: 8 }}>
        <Story />
        <section aria-label="The second call" style={{ minHeight: 0 }}>
          <Shown
            call={retriedToolCall}
            messages={{
              toolbar: { inspector: 'Inspector of the second call' },
              search: { label: 'Search the second call' },
            }}
          />
        </section>
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const second = within(within(canvasElement).getByRole('region', { name: 'The second call' }))
    await userEvent.click(await second.findByText('One moment, I am trying that again.'))
    await userEvent.keyboard('{Delete}')
    await expect(second.queryByText('One moment, I am trying that again.')).toBeNull()
    const [first, other] = within(canvasElement).getAllByRole('button', { name: 'Undo' })
    await expect(first).toHaveAttribute('aria-disabled', 'true')
    await expect(other).not.toHaveAttribute('aria-disabled')
  },
}

/** What is typed into a turn is shown, and undo brings the old text back. */
export const EditAndUndo: Story = {
  args: { call: clinicCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const transcript = within(canvas.getByRole('list', { name: 'Transcript' }))
    await userEvent.dblClick(await transcript.findByText('Half past ten is perfect.'))
    const field = await transcript.findByRole('textbox', { name: 'Edit text' })
    await userEvent.clear(field)
    await userEvent.type(field, 'Two in the afternoon, please.{Enter}')
    // Words without a time are marked, each with an element of its own.
    const turn = await transcript.findByRole('article', { name: /^User/, current: true })
    await expect(turn).toHaveTextContent('Two in the afternoon, please.')
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(transcript.getByText('Half past ten is perfect.')).toBeVisible()
    await expect(canvas.getByRole('list', { name: 'Transcript' })).not.toHaveTextContent(
      'Two in the afternoon',
    )
  },
}

/** A turn is added behind the one that is selected. */
export const AddATurn: Story = {
  args: { call: oneTurnCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('article', { name: /^User/ }))
    const toolbar = within(canvas.getByRole('toolbar', { name: 'Call tools' }))
    await userEvent.click(toolbar.getByRole('button', { name: 'Add' }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: /agent turn/i }))
    await expect(await canvas.findByRole('article', { name: /^Agent/ })).toBeVisible()
  },
}
