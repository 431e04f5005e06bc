import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { textPayload, unknownItemsCall } from '../testing/stories/broken-payloads.ts'
import { callWith, turn } from '../testing/stories/builders.ts'
import { callStage, narrowStage } from '../testing/stories/call-stage.tsx'
import { hostileCall } from '../testing/stories/hostile-call.ts'
import { clinicCall, emptyCall } from '../testing/stories/ordinary-calls.ts'
import { alteredCall, clinicSecondRun } from '../testing/stories/second-runs.ts'
import { CallDiff } from './call-diff.tsx'
import type { CallDiffView } from './diff-view.ts'

interface Args {
  readonly left: Json
  readonly right: Json
  /** Opens the right call, so that it can be changed. */
  readonly editable?: boolean
  readonly view?: Partial<CallDiffView>
}

function Shown({ left, right, editable = false, view = {} }: Args): ReactElement {
  const [source] = useState(() => (editable ? openCall(right) : right))
  return (
    <CallDiff
      left={left}
      right={source}
      labels={{ left: 'Expected', right: 'This call' }}
      defaultView={view}
    />
  )
}

/**
 * Two calls side by side: payloads, drafts or open calls. It comes from `@call-timeline/react/call-diff`, so
 * that a page that only shows calls does not load it.
 */
const meta: Meta<typeof Shown> = { title: 'Call/CallDiff', component: Shown, decorators: [callStage] }
export default meta
type Story = StoryObj<typeof Shown>

const clinic = { left: clinicCall, right: clinicSecondRun }
const bakery = [
  turn('agent', 'Corner Bakery, good morning.', 0, 2000),
  turn('user', 'Do you have rye bread today?', 2500, 4200),
  turn('agent', 'We do. Shall I set two aside for you?', 5000, 7500),
  turn('user', 'Two loaves, please, and a cake.', 8000, 9500),
]
const thousand = makeCall({ seed: 7, segments: 1000 })

export const TwoRuns: Story = { args: clinic }
export const Dark: Story = { args: clinic, globals: { theme: 'dark' } }

/** Below 720 px the left side stands above the right one. */
export const Narrow: Story = { args: clinic, decorators: [narrowStage] }
export const OnlyDifferences: Story = { args: { ...clinic, view: { only: 'differences' } } }
export const OnlySaid: Story = { args: { ...clinic, view: { only: 'text' } } }
export const OnlyTimes: Story = { args: { ...clinic, view: { only: 'timing', toleranceMs: 400 } } }
export const OnlyTools: Story = { args: { ...clinic, view: { only: 'tools' } } }
export const OwnClocks: Story = { args: { ...clinic, view: { clock: 'own' } } }
export const Equal: Story = { args: { left: clinicCall, right: clinicCall } }
export const NothingPasses: Story = { args: { left: clinicCall, right: clinicCall, view: { only: 'tools' } } }
export const OneEmpty: Story = { args: { left: clinicCall, right: emptyCall } }
export const BothEmpty: Story = { args: { left: emptyCall, right: emptyCall } }
export const NotACall: Story = { args: { left: clinicCall, right: textPayload } }
export const UnknownItems: Story = { args: { left: unknownItemsCall, right: clinicCall } }
export const Hostile: Story = { args: { left: hostileCall, right: alteredCall(hostileCall), editable: true } }
export const LargeResult: Story = {
  args: {
    left: callWith([
      { role: 'agent_result', start_ms: 0, tool: { name: 'dump', result: 'a '.repeat(500_000) } },
      turn('agent', 'word '.repeat(20_000), 10, 900),
    ]),
    right: callWith([
      { role: 'agent_result', start_ms: 0, tool: { name: 'dump', result: `b ${'a '.repeat(500_000)}` } },
      turn('agent', `other ${'word '.repeat(20_000)}`, 10, 900),
    ]),
  },
}
export const Moved: Story = {
  args: {
    left: callWith(bakery),
    right: callWith([bakery[0], bakery[3], bakery[1], bakery[2]].flatMap((each) => each ?? [])),
  },
}
export const ThousandRows: Story = { args: { left: thousand, right: alteredCall(thousand) } }

/** The right call is open: rows are taken from the left one, each as a step to undo. */
export const Editable: Story = {
  args: { ...clinic, editable: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const row = within(await canvas.findByRole('article', { name: /^Difference 1 of/ }))
    await userEvent.click(row.getByRole('button', { name: 'Take from Expected' }))
    await expect(canvas.queryByText(/do for you\?/)).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(canvas.getByText(/do for you\?/)).toBeVisible()
  },
}
