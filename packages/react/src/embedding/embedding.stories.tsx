import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, within } from 'storybook/test'
import { CallEditor, type CallEditorProps } from '../call-editor/call-editor.tsx'
import { useCallEditor } from '../hooks/use-call-editor.ts'
import { german } from '../messages/de/index.ts'
import { problemsCall } from '../testing/stories/broken-payloads.ts'
import { callStage, narrowStage } from '../testing/stories/call-stage.tsx'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import { rightToLeftCall } from './testing/right-to-left-call.ts'

type Args = Omit<CallEditorProps, 'editor'> & { readonly call: Parameters<typeof useCallEditor>[0]['call'] }

function Shown({ call = null, ...props }: Args): ReactElement {
  return <CallEditor editor={useCallEditor({ call, locale: 'en' })} {...props} />
}

/** How a call behaves in pages of other languages, directions, themes and sizes, and beside another one. */
const meta: Meta<typeof Shown> = { title: 'Call/Embedding', component: Shown, decorators: [callStage] }
export default meta
type Story = StoryObj<typeof Shown>

export const German: Story = {
  args: { call: problemsCall, messages: german, lang: 'de' },
  async play({ canvasElement }) {
    const screen = within(canvasElement)
    await expect(screen.getByRole('toolbar', { name: 'Werkzeugleiste' })).toBeVisible()
    await expect(screen.getByRole('list', { name: 'Transkript' })).toBeVisible()
    await expect(screen.queryByText('Problems')).toBeNull()
  },
}
export const GermanNarrow: Story = { ...German, decorators: [narrowStage], play: async () => {} }

/** The page runs from right to left, time from left to right, and each text by its own direction. */
export const RightToLeft: Story = {
  args: { call: rightToLeftCall, dir: 'rtl' },
  async play({ canvasElement }) {
    const left = (selector: string): number =>
      canvasElement.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN
    await expect(left('.ct-side')).toBeLessThan(left('.ct-frame-transcript'))
    const items = [...canvasElement.querySelectorAll('.ct-lane-item[data-kind="speech"]')]
    const starts = items.map((item) => item.getBoundingClientRect().left)
    await expect(Math.min(...starts)).toBeLessThan(Math.max(...starts))
  },
}
export const RightToLeftDark: Story = {
  args: { call: rightToLeftCall, dir: 'rtl' },
  globals: { theme: 'dark' },
}
export const RightToLeftNarrow: Story = {
  args: { call: rightToLeftCall, dir: 'rtl' },
  decorators: [narrowStage],
}

/** The lowest that a call gets: what there is stays in reach. */
export const Low: Story = {
  args: { call: clinicCall },
  decorators: [
    (Page) => (
      <div style={{ height: 360, overflow: 'hidden' }}>
        <Page />
      </div>
    ),
  ],
}

/** Two calls of one page, each in a theme of its own. */
export const TwoThemes: Story = {
  args: { call: clinicCall },
  // Both have the same landmarks, each within a region with a name of its own.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  render: ({ call }) => (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', height: '100%' }}>
      <Shown call={call} data-theme="light" role="region" aria-label="Light" />
      <Shown call={call} data-theme="dark" role="region" aria-label="Dark" />
    </div>
  ),
}
