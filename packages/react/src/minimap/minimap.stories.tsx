import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { faultyCall } from '../fields/testing/payloads.ts'
import { callOf, hostileCall, longCall, shortCall } from '../testing/payloads.ts'
import { StoryFrame, type StoryFrameProps } from '../testing/story-frame.tsx'
import { Minimap, type MinimapPress } from './minimap.tsx'

function Shown({
  press = 'view',
  ...frame
}: Omit<StoryFrameProps, 'children'> & { readonly press?: MinimapPress }): ReactElement {
  return (
    <StoryFrame height={48} {...frame}>
      <Minimap press={press} />
    </StoryFrame>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Minimap', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const WholeCall: Story = { args: { call: shortCall } }
export const Empty: Story = { args: { call: callOf() } }
export const TenThousand: Story = { args: { call: longCall(10_000) } }
export const Problems: Story = { args: { call: faultyCall } }
export const Hostile: Story = { args: { call: hostileCall } }
export const Dark: Story = { args: { call: faultyCall }, globals: { theme: 'dark' } }
/** Where there is no room for lanes it moves the clock. */
export const Narrow: Story = { args: { call: shortCall, press: 'time', width: 400 } }

export const EdgeByKey: Story = {
  args: { call: longCall(100) },
  async play({ canvasElement }) {
    const edge = within(canvasElement).getByRole('slider', { name: 'Start of the view' })
    edge.focus()
    await userEvent.keyboard('{PageUp}')
    await expect(edge).toHaveAttribute('aria-valuetext', '3:19.5, 3 min 20 s in view')
  },
}
