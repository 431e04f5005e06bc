import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { faultyCall } from '../fields/testing/payloads.ts'
import { Minimap } from '../minimap/minimap.tsx'
import { awkwardCall, callOf, hostileCall, idleCall, longCall, shortCall } from '../testing/payloads.ts'
import { StoryFrame, type StoryFrameProps } from '../testing/story-frame.tsx'
import { testPeaks } from '../waveform/testing/test-peaks.ts'
import { Lanes } from './lanes.tsx'

function Shown(props: Omit<StoryFrameProps, 'children'>): ReactElement {
  return (
    <StoryFrame height={212} {...props}>
      <Lanes style={{ height: 172 }} />
      <Minimap />
    </StoryFrame>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Lanes', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const WholeCall: Story = { args: { call: shortCall } }
export const Empty: Story = { args: { call: callOf() } }
/** Two thousand turns in one width: what cannot be told apart is drawn as one. */
export const Dense: Story = { args: { call: longCall(2000) } }
/** Overlap, a turn placed between its neighbours, a tool without a result. */
export const AwkwardTimes: Story = { args: { call: awkwardCall } }
/** Two channels: each speaker's own voice behind their lane. */
export const Waveforms: Story = { args: { call: shortCall, peaks: testPeaks(shortCall, 2) } }
export const WaveformsDark: Story = { ...Waveforms, globals: { theme: 'dark' } }
/** One channel: both voices, faintly, behind both lanes. */
export const OneWaveform: Story = { args: { call: shortCall, peaks: testPeaks(shortCall, 1) } }
/** Mostly waiting: folding is suggested where it would be done. */
export const Idle: Story = { args: { call: idleCall } }
export const TenThousand: Story = { args: { call: longCall(10_000) } }
/** Time runs from left to right in a page that does not. */
export const RightToLeft: Story = {
  args: { call: hostileCall },
  decorators: [
    (Page) => (
      <div dir="rtl">
        <Page />
      </div>
    ),
  ],
}

export const IdleFolded: Story = {
  args: { call: idleCall },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Fold idle' }))
    await expect(canvasElement.querySelectorAll('.ct-fold')).toHaveLength(2)
    await expect(
      within(canvasElement).getByRole('button', { name: 'Fold idle', pressed: true }),
    ).toBeVisible()
  },
}
export const Problems: Story = { args: { call: faultyCall } }
export const HostileText: Story = { args: { call: hostileCall } }
export const Selected: Story = { args: { call: shortCall, selected: [3] } }
export const ReadOnly: Story = { args: { call: shortCall, readOnly: true } }
export const Dark: Story = { args: { call: awkwardCall, selected: [1] }, globals: { theme: 'dark' } }

export const Zoomed: Story = {
  args: { call: longCall(200), selected: [4] },
  async play({ canvasElement }) {
    const item = within(canvasElement).getByRole('gridcell', { selected: true })
    item.focus()
    await userEvent.keyboard('++++++++')
    await expect(canvasElement.querySelector('.ct-lanes')).toHaveAttribute('data-zoomed')
  },
}
