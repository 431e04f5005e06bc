import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { useSegmentIds } from '../hooks/use-segment-ids.ts'
import { useSelection } from '../hooks/use-selection.ts'
import { openEditor } from '../testing/open-editor.ts'
import { shortCall } from '../testing/payloads.ts'
import * as Timeline from '../timeline.ts'

function Count(): ReactElement {
  const all = useSegmentIds()
  const { ids } = useSelection()
  return (
    <span className="ct-muted" style={{ padding: 8 }}>
      {ids.length} of {all.length} selected
    </span>
  )
}

function Shown({ german }: { readonly german: boolean }): ReactElement {
  const [editor] = useState(() => openEditor(shortCall))
  return (
    <Timeline.Root
      editor={editor}
      {...(german ? { messages: { common: { agent: 'Agentin', user: 'Anrufer' } } } : {})}
    >
      <Timeline.Toolbar>
        <Timeline.UndoButton />
        <Timeline.RedoButton />
        <Count />
      </Timeline.Toolbar>
      <div style={{ height: 176 }}>
        <Timeline.Lanes />
      </div>
      <Timeline.Transcript style={{ height: 320 }} />
    </Timeline.Root>
  )
}

const meta: Meta<typeof Shown> = { title: 'Parts/Root', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

/** Parts and hooks put together by the host, in an order of its own. */
export const OwnComposition: Story = { args: { german: false } }
export const OwnMessages: Story = { args: { german: true } }
