import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { hostileCall } from '../testing/stories/hostile-call.ts'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import * as Timeline from '../timeline.ts'

interface Args {
  readonly call: Json
  readonly width?: number
}

function Shown({ call, width = 720 }: Args): ReactElement {
  return (
    <StoryPanel open={() => openCall(call, { readOnly: true })} width={width} height={480}>
      <div style={{ display: 'flex', justifyContent: 'end', padding: 8 }}>
        <Timeline.Search />
      </div>
      <Timeline.Transcript style={{ height: 420 }} />
    </StoryPanel>
  )
}

/**
 * Looks through the rows that are listed. Enter goes to the next match, Shift+Enter to the one before, Escape
 * leads back into the call. `Mod+F` opens it from anywhere in its root; elsewhere the browser's own search opens.
 */
const meta: Meta<typeof Shown> = { title: 'Parts/Search', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const looked = (text: string, says: RegExp): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Search the call' }), text)
    await expect(await within(canvas.getByRole('search')).findByText(says)).toBeVisible()
  }
}

export const Closed: Story = { args: { call: clinicCall } }
export const Found: Story = { args: { call: clinicCall }, play: looked('ten', /^1 of \d+$/) }
export const FoundDark: Story = { ...Found, globals: { theme: 'dark' } }
export const Nothing: Story = { args: { call: clinicCall }, play: looked('zeppelin', /^No matches$/) }
export const Narrow: Story = { args: { call: clinicCall, width: 400 }, play: looked('the', /of/) }

/** What a payload brings is looked for as it is written, and never read as a pattern. */
export const Hostile: Story = { args: { call: hostileCall }, play: looked('<script>', /of/) }
