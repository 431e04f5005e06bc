import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import * as Timeline from '../timeline.ts'

interface Args {
  /** Places of the selected segments, from 0. */
  readonly selected?: readonly number[]
}

function Shown({ selected = [] }: Args): ReactElement {
  const open = () => {
    const editor = openCall(clinicCall, { readOnly: true })
    const order = editor.order()
    editor.selection.set(selected.flatMap((index) => order[index] ?? []))
    return editor
  }
  return (
    <StoryPanel open={open} height={420}>
      <Timeline.Toolbar>
        <Timeline.ExportMenu />
      </Timeline.Toolbar>
      <Timeline.Printout />
    </StoryPanel>
  )
}

/** Copies, downloads and prints the whole call, or what is selected of it. */
const meta: Meta<typeof Shown> = {
  title: 'Parts/ExportMenu',
  component: Shown,
  parameters: {
    a11y: {
      config: {
        // What Base UI guards the focus of an open menu with.
        rules: [
          { id: 'aria-hidden-focus', selector: '[aria-hidden="true"]:not([data-base-ui-focus-guard])' },
        ],
      },
    },
  },
}
export default meta
type Story = StoryObj<typeof Shown>

const opened: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const canvas = within(canvasElement)
  await userEvent.click(await canvas.findByRole('button', { name: 'Export' }))
  await expect(await canvas.findByRole('menuitem', { name: 'Copy as script' })).toBeVisible()
}

export const Closed: Story = {}
export const Open: Story = { play: opened }
export const OpenDark: Story = { play: opened, globals: { theme: 'dark' } }
export const OpenWithSelection: Story = { args: { selected: [1, 2, 6] }, play: opened }

/** What comes out of the printer, whatever fits the screen. */
export const Printed: Story = {
  play: async ({ canvasElement }) => {
    window.dispatchEvent(new Event('beforeprint'))
    await expect(within(canvasElement).getByText('Half past ten is perfect.')).toBeInTheDocument()
    window.dispatchEvent(new Event('afterprint'))
  },
}
