import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { PayloadOpener } from './payload-opener.tsx'

function Shown(): ReactElement {
  const [opened, setOpened] = useState('')
  return (
    <div className="ct-root" style={{ padding: 16, maxWidth: 480 }}>
      <PayloadOpener
        onOpen={(payload, name) => setOpened(`${name ?? 'pasted'}: ${JSON.stringify(payload)}`)}
      />
      <output>{opened}</output>
    </div>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Payload opener', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

export const Waiting: Story = {}

export const NotJson: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByLabelText('Or paste JSON'))
    await userEvent.paste('{"call_id": "a",\n  oops}')
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Line 2, column 3')
  },
}
