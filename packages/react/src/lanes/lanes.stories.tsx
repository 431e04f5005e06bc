import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { faultyCall } from '../fields/testing/payloads.ts'
import { awkwardCall, callOf, hostileCall, longCall, shortCall } from '../testing/payloads.ts'
import { StoryFrame, type StoryFrameProps } from '../testing/story-frame.tsx'
import { Lanes } from './lanes.tsx'

function Shown(props: Omit<StoryFrameProps, 'children'>): ReactElement {
  return (
    <StoryFrame height={176} {...props}>
      <Lanes />
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
