import type { Json } from '@call-timeline/schema'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { TimelineRoot, type TimelineRootProps } from '../context/timeline-root.tsx'
import { openCall } from '../fields/testing/open-call.ts'
import { unknownItemsCall } from '../testing/stories/broken-payloads.ts'
import { clinicCall } from '../testing/stories/ordinary-calls.ts'
import {
  attemptsCall,
  cutOffCall,
  heavyToolCall,
  rightToLeftCall,
  secretCall,
  unsureCall,
} from '../testing/stories/telling-calls.ts'
import { oddToolsCall } from '../testing/stories/tool-calls.ts'
import type { RowRenderers } from './row-renderers.ts'
import { Transcript } from './transcript.tsx'

interface Args
  extends Pick<TimelineRootProps, 'renderers' | 'maskValue' | 'canRevealMasked' | 'lowConfidence'> {
  readonly call: Json
  readonly width?: number
  /** Places of the rows that are opened, from 0. */
  readonly selected?: readonly number[]
}

function Shown({ call, width = 720, selected = [], ...root }: Args): ReactElement {
  const [editor] = useState(() => {
    const opened = openCall(call, { readOnly: true })
    const order = opened.order()
    opened.selection.set(selected.flatMap((index) => order[index] ?? []))
    return opened
  })
  return (
    <TimelineRoot editor={editor} {...root} style={{ maxWidth: width }}>
      <div style={{ height: 560 }}>
        <Transcript style={{ height: '100%' }} />
      </div>
    </TimelineRoot>
  )
}

/** What single rows tell: cuts, confidence, where times come from, tools in all their states, what the host shows. */
const meta: Meta<typeof Shown> = { title: 'Parts/Transcript rows', component: Shown }
export default meta
type Story = StoryObj<typeof Shown>

/** Struck through after the cut; grey what was never said; the tail that was planned; both sides marked. */
export const CutOff: Story = { args: { call: cutOffCall } }
export const CutOffDark: Story = { args: { call: cutOffCall }, globals: { theme: 'dark' } }
export const CutOffNarrow: Story = { args: { call: cutOffCall, width: 400 } }

/** Words of low confidence have a ground, words without a time are hatched, unknown fields are counted. */
export const UnsureWordsAndOtherFields: Story = { args: { call: unsureCall } }
export const UnsureWordsNarrow: Story = { args: { call: unsureCall, width: 400 } }
export const UnsureWordsDark: Story = { args: { call: unsureCall }, globals: { theme: 'dark' } }
export const UnknownItems: Story = { args: { call: unknownItemsCall } }
export const Attempts: Story = { args: { call: attemptsCall } }
export const AttemptsNarrow: Story = { args: { call: attemptsCall, width: 400 } }
export const OddTools: Story = { args: { call: oddToolsCall } }
export const RightToLeft: Story = { args: { call: rightToLeftCall } }

type Play = NonNullable<Story['play']>

/** Opens a tool row, and another view of it. */
function opening(name: RegExp, index: number, view?: string): Play {
  return async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = (await canvas.findAllByRole('button', { name }))[index]
    if (button === undefined) throw new Error('The tool row is not there.')
    await userEvent.click(button)
    if (view !== undefined) await userEvent.click(canvas.getByRole('button', { name: view }))
  }
}

/** Fields that the contract does not know. */
export const OtherFieldsOpened: Story = { args: { call: unsureCall }, play: opening(/\+2 fields/, 0) }
export const OpenedAsTree: Story = { args: { call: clinicCall }, play: opening(/find_free_slots/, 0) }
export const OpenedAsTreeDark: Story = {
  args: { call: clinicCall },
  globals: { theme: 'dark' },
  play: opening(/find_free_slots/, 0),
}
export const OpenedAsTreeNarrow: Story = {
  args: { call: clinicCall, width: 400 },
  play: opening(/find_free_slots/, 0),
}
export const OpenedAsText: Story = { args: { call: clinicCall }, play: opening(/find_free_slots/, 0, 'JSON') }

/** Against the call before it: another size, and something new. */
export const Difference: Story = {
  args: { call: attemptsCall },
  play: opening(/reserve_van/, 2, 'Difference'),
}
export const DifferenceDark: Story = {
  args: { call: attemptsCall },
  globals: { theme: 'dark' },
  play: opening(/reserve_van/, 2, 'Difference'),
}
export const RightToLeftOpened: Story = {
  args: { call: rightToLeftCall },
  play: opening(/find_free_slots/, 0),
}

/** The host says what is secret. */
export const MaskedSecrets: Story = {
  args: { call: secretCall, maskValue: (path) => path.includes('card') },
  play: opening(/take_payment/, 0),
}

/** And that it may be looked at. */
export const RevealedSecret: Story = {
  args: { call: secretCall, maskValue: (path) => path.at(-1) === 'number', canRevealMasked: true },
  play: async (context) => {
    await opening(/take_payment/, 0, 'Tree')(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show hidden value' }))
    await expect(canvas.getByText('4000 0000 0000 0002')).toBeVisible()
  },
}

/** A megabyte is summed up first, and then shown page by page. */
export const LargeResult: Story = {
  args: { call: heavyToolCall },
  play: async (context) => {
    await opening(/export_orders/, 0)(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show' }))
    await userEvent.click(await canvas.findByText(/8,000 items/))
    await expect(await canvas.findByText(/Show 100 of 7,900 more/)).toBeInTheDocument()
  },
}

/** An address that would run as script, markup, and 100,000 letters without a space: all of it text. */
export const HostileResult: Story = {
  args: { call: heavyToolCall },
  play: async (context) => {
    await opening(/open_page/, 0)(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show' }))
    await userEvent.click(canvas.getByRole('button', { name: /^Show 20,000 more of/ }))
    await expect(canvas.getByText('javascript:alert(1)')).toBeVisible()
    await expect(context.canvasElement.querySelectorAll('a, script')).toHaveLength(0)
  },
}

const renderers: RowRenderers = {
  node: ({ row }) => <strong>Now: {row.to}</strong>,
  tools: {
    find_free_slots: ({ row, defaultContent }) =>
      row.kind === 'call' ? (
        <>
          {defaultContent}
          <small>Answered from the practice’s calendar</small>
        </>
      ) : (
        defaultContent
      ),
  },
}

/** The host shows nodes and one tool its own way. */
export const OwnRenderers: Story = { args: { call: clinicCall, renderers } }
