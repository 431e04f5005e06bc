import type { SegmentRule } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { problemsCall } from '../testing/stories/broken-payloads.ts'
import { hostileCall } from '../testing/stories/hostile-call.ts'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import * as Timeline from '../timeline.ts'

interface Args {
  readonly call: Json
  readonly filters?: SegmentRule
  readonly width?: number
  /** Places of the selected segments, from 0. */
  readonly selected?: readonly number[]
}

function Shown({ call, filters, width = 720, selected = [] }: Args): ReactElement {
  const [editor] = useState(() => openCall(call, { readOnly: true }))
  const [viewState] = useState(() => ({
    filters,
    selection: selected.map((index) => ({ id: editor.order()[index] ?? '', index })),
  }))
  return (
    <Timeline.Root editor={editor} viewState={viewState} style={{ maxWidth: width }}>
      <Timeline.Toolbar>
        <span className="ct-toolbar-space" />
        <Timeline.Filters />
      </Timeline.Toolbar>
      <Timeline.FilterBar />
      <Timeline.Transcript style={{ height: 360 }} />
      <Timeline.Lanes />
    </Timeline.Root>
  )
}

/** Shows some rows alone, by kind, role, tool, node, problem and text. Lanes dim what the transcript leaves out. */
const meta: Meta<typeof Shown> = { title: 'Parts/Filters', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const users: SegmentRule = { rule: 'role', is: ['user'] }

const opened: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const canvas = within(canvasElement)
  await userEvent.click(await canvas.findByRole('button', { name: /^Filter/ }))
  await expect(await canvas.findByRole('dialog', { name: 'Show only' })).toBeVisible()
}

export const None: Story = { args: { call: clinicCall } }
export const ByRole: Story = { args: { call: clinicCall, filters: users } }
export const ByRoleDark: Story = { ...ByRole, globals: { theme: 'dark' } }

/** What is selected stays selected when it is left out, and that is said. */
export const SelectionLeftOut: Story = { args: { call: clinicCall, filters: users, selected: [1] } }
export const NothingPasses: Story = {
  args: { call: clinicCall, filters: { rule: 'text', match: 'contains', value: 'zeppelin' } },
}

/** A condition of a host's own stands beside the facets. */
export const OfAHost: Story = { args: { call: clinicCall, filters: { rule: 'latency', atLeast: 500 } } }
export const Open: Story = { args: { call: problemsCall }, play: opened }
export const OpenDark: Story = { ...Open, globals: { theme: 'dark' } }
export const OpenHostile: Story = { args: { call: hostileCall, width: 400 }, play: opened }
export const ThousandSegments: Story = {
  args: { call: makeCall({ seed: 7, segments: 1000 }), filters: { rule: 'kind', is: ['tool_call'] } },
}
