'use client'

import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { InToolbar } from './tool-button.tsx'

/** How the toolbar stands. */
export type ToolbarState = { readonly readonly: boolean }

/** Props of `Timeline.Toolbar`. */
export type ToolbarProps = PartProps<'div', ToolbarState>

/** A row of buttons with one Tab stop: arrow keys move between them. */
export const Toolbar: Part<ToolbarProps, HTMLDivElement> = forwardRef(function Toolbar(
  props: ToolbarProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Toolbar')
  const element = usePart('div', props, {
    className: 'ct-toolbar',
    ref,
    state: { readonly: editor.readOnly },
    props: { 'aria-label': messages.toolbar.label },
  })
  return (
    <InToolbar.Provider value={true}>
      <BaseToolbar.Root render={element} />
    </InToolbar.Provider>
  )
})

/** The styling contract of `Timeline.Toolbar`. */
export const toolbarContract: PartContract = {
  part: 'Timeline.Toolbar',
  className: 'ct-toolbar',
  attributes: [
    { name: 'data-readonly', help: 'The call is open for reading only.' },
    { name: 'data-orientation', help: 'How the buttons lie.', values: ['horizontal'] },
  ],
}
