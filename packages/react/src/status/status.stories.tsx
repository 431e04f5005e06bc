import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import * as Timeline from '../timeline.ts'

function Shown({ readOnly }: { readonly readOnly: boolean }): ReactElement {
  return (
    <StoryPanel open={() => openCall(clinicCall, { readOnly })} width={640} height={420}>
      <div style={{ display: 'grid', gridTemplateRows: '1fr auto', height: '100%' }}>
        <Timeline.Transcript />
        <Timeline.Status />
      </div>
    </StoryPanel>
  )
}

/**
 * Says for some seconds why a key did nothing. Empty the rest of the time. Screen readers hear the same from
 * the live region of `Timeline.Root`.
 */
const meta: Meta<typeof Shown> = { title: 'Parts/Status', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const Silent: Story = { args: { readOnly: false } }

const press: Story['play'] = async ({ canvasElement }) => {
  const canvas = within(canvasElement)
  await userEvent.click(await canvas.findByText('Half past ten is perfect.'))
  await userEvent.keyboard('{Delete}')
  await expect(canvasElement.querySelector('.ct-status')).toHaveAttribute('data-open')
  await expect(canvasElement.querySelector('.ct-status')).not.toBeEmptyDOMElement()
  await expect(canvas.getByText('Half past ten is perfect.')).toBeVisible()
}

/** Delete was pressed in a call that is open for reading only. */
export const Refused: Story = { args: { readOnly: true }, play: press }
export const RefusedDark: Story = { args: { readOnly: true }, play: press, globals: { theme: 'dark' } }
