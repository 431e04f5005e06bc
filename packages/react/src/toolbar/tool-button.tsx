'use client'

import { Toolbar } from '@base-ui/react/toolbar'
import { type Context, createContext, type ReactElement, type Ref, useContext } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'
import type { PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'

/** Whether a button stands in a `Timeline.Toolbar`, which then moves the focus between its buttons. */
export const InToolbar: Context<boolean> = createContext(false)

/** How a button of the toolbar stands. */
export type ToolButtonState = { readonly disabled: boolean; readonly icon: boolean }

/** Props that the host may give to any button of ours. */
export type ToolButtonHostProps = Omit<PartProps<'button', ToolButtonState>, 'disabled'>

/** What a button of the toolbar is and does. */
export interface ToolButtonSpec {
  /** Its name, and its tooltip together with the key. */
  readonly label: string
  readonly icon?: IconName
  /** The key as it is shown. */
  readonly shortcut?: string | undefined
  readonly disabled?: boolean
  /** What the tooltip says in place of the label, such as why it is disabled. */
  readonly hint?: string | undefined
  readonly onRun: () => void
}

/** A button with a tooltip that names it and its key. It keeps the focus when disabled, and says why. */
export function useToolButton(
  host: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
  { label, icon, shortcut, disabled = false, hint, onRun }: ToolButtonSpec,
): ReactElement {
  const { messages } = useTimeline('Timeline.Toolbar')
  const inToolbar = useContext(InToolbar)
  const { children, ...rest } = host
  const isIcon = (children === undefined || children === null) && icon !== undefined
  const button = usePart('button', rest, {
    className: 'ct-button ct-tool-button',
    ref,
    state: { disabled, icon: isIcon },
    props: {
      type: 'button',
      'aria-label': isIcon ? label : undefined,
      'aria-disabled': disabled || undefined,
      onClick: () => {
        if (!disabled) onRun()
      },
      children: (
        <>
          {icon === undefined ? null : <Icon name={icon} />}
          {children}
        </>
      ),
    },
  })
  const text = hint ?? label
  return (
    <Hint text={shortcut === undefined ? text : messages.common.withKey(text, shortcut)}>
      {inToolbar ? <Toolbar.Button render={button} /> : button}
    </Hint>
  )
}

/** The styling contract of the buttons of a toolbar. */
export const toolButtonContract: PartContract = {
  part: 'a button of Timeline.Toolbar',
  className: 'ct-tool-button',
  attributes: [
    { name: 'data-disabled', help: 'It cannot be used now; its tooltip says why.' },
    { name: 'data-icon', help: 'It shows a sign alone.' },
    { name: 'data-popup-open', help: 'Its menu or its tooltip is open.' },
    { name: 'data-pressed', help: 'Its menu is open.' },
    { name: 'data-focusable', help: 'It keeps its place under the arrow keys, also when disabled.' },
    { name: 'data-orientation', help: 'How the buttons of its toolbar lie.', values: ['horizontal'] },
  ],
}
