import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { JsonEditor } from './json-editor.tsx'

function Shown({
  value: initial,
  readOnly = false,
}: {
  readonly value: Json
  readonly readOnly?: boolean
}): ReactElement {
  const [value, setValue] = useState<Json | undefined>(initial)
  return (
    <div className="ct-root" style={{ padding: 16, maxWidth: 420 }}>
      <JsonEditor label="Parameters" value={value} onCommit={setValue} readOnly={readOnly} allowEmpty />
    </div>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/JSON editor', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

const parameters = { product: 'rye', pieces: 2, sliced: false, note: null }

export const Editing: Story = { args: { value: parameters } }
export const ReadOnly: Story = { args: { value: parameters, readOnly: true } }
export const Large: Story = { args: { value: { text: 'word '.repeat(12_000) } } }

export const Invalid: Story = {
  args: { value: parameters },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvasElement.querySelector('.cm-content')).not.toBeNull(), { timeout: 5000 })
    const editor = canvas.getByRole('textbox', { name: 'Parameters' })
    editor.focus()
    // As typed by hand: the editor listens to what the browser does, not to key events that are made up.
    document.execCommand('selectAll')
    document.execCommand('insertText', false, '{ "product": rye }')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Line 1, column 14')
  },
}
