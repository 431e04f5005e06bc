import { deleteSelection } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { openCall } from '../fields/testing/open-call.ts'
import { StoryPanel } from '../fields/testing/story-root.tsx'
import { problemsCall } from '../testing/stories/broken-payloads.ts'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import * as Timeline from '../timeline.ts'

interface Args {
  readonly call: Json
  readonly readOnly?: boolean
  readonly width?: number
  /** Whether a segment was deleted before, so that there is something to undo. */
  readonly changed?: boolean
}

function Shown({ call, readOnly = false, width = 720, changed = false }: Args): ReactElement {
  const open = () => {
    const editor = openCall(call, { readOnly })
    if (changed) {
      editor.selection.set(editor.order().slice(0, 1))
      editor.run(deleteSelection, undefined)
    }
    return editor
  }
  return (
    <StoryPanel open={open} width={width} height="auto">
      <Timeline.Toolbar>
        <Timeline.UndoButton />
        <Timeline.RedoButton />
        <span className="ct-toolbar-divider" />
        <Timeline.AddMenu />
        <span className="ct-toolbar-divider" />
        <Timeline.ZoomButton action="zoomOut" />
        <Timeline.ZoomButton action="zoomIn" />
        <Timeline.ZoomButton action="zoomFit" />
        <span className="ct-toolbar-space" />
        <Timeline.ProblemsButton />
        <Timeline.HelpButton />
      </Timeline.Toolbar>
    </StoryPanel>
  )
}

/**
 * A row of buttons with one Tab stop. Which buttons stand in it, and in which order, is up to the host; each
 * works outside a toolbar too. A button that cannot be used stays in reach, and its tooltip says why.
 */
const meta: Meta<typeof Shown> = { title: 'Parts/Toolbar', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const NothingDoneYet: Story = { args: { call: clinicCall } }
export const SomethingToUndo: Story = { args: { call: clinicCall, changed: true } }
export const WithProblems: Story = { args: { call: problemsCall } }
export const ReadOnly: Story = { args: { call: clinicCall, readOnly: true } }
export const Dark: Story = { args: { call: problemsCall, changed: true }, globals: { theme: 'dark' } }
export const Narrow: Story = { args: { call: problemsCall, width: 400 } }

/** What was undone can be done again. */
export const UndoAndRedo: Story = {
  args: { call: clinicCall, changed: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const undo = canvas.getByRole('button', { name: 'Undo' })
    const redo = canvas.getByRole('button', { name: 'Redo' })
    await expect(redo).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(undo)
    await expect(undo).toHaveAttribute('aria-disabled', 'true')
    await expect(redo).not.toHaveAttribute('aria-disabled')
  },
}

/** The button opens a menu of what can be added, each with its key. */
export const MenuOpen: Story = {
  args: { call: clinicCall },
  parameters: {
    // The ends of the menu pass the focus on at once: nobody stays on what is hidden there.
    a11y: {
      config: {
        rules: [
          { id: 'aria-hidden-focus', selector: '[aria-hidden="true"]:not([data-base-ui-focus-guard])' },
        ],
      },
    },
  },
  decorators: [
    (Story) => (
      <div style={{ minHeight: 240 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Add' }))
    await expect(await canvas.findAllByRole('menuitem')).toHaveLength(4)
  },
}

/** What can be done by key, in a dialog. */
export const Shortcuts: Story = {
  args: { call: clinicCall },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Keyboard shortcuts' }))
    await expect(await canvas.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  },
}
