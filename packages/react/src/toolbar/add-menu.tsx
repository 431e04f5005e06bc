'use client'

import { Menu } from '@base-ui/react/menu'
import { type CommandEntry, commandRegistry, type LaneId } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCommand } from '../hooks/use-command.ts'
import { Icon, type IconName } from '../icons/icon.tsx'
import { shortcutText } from '../keyboard/shortcut-text.ts'
import { useRunEntry } from '../keyboard/use-run-entry.ts'
import { term } from '../messages/term-messages.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from './tool-button.tsx'

const ENTRIES = commandRegistry.filter((entry) => entry.group === 'add')
const SIGNS: ReadonlyMap<string, IconName & LaneId> = new Map([
  ['timeline.addAgentTurn', 'agent'],
  ['timeline.addUserTurn', 'user'],
  ['timeline.addToolCallHere', 'tool'],
  ['timeline.addNodeTransitionHere', 'node'],
])

/** The button that opens the menu of what can be added behind the selection. */
export const AddMenu: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function AddMenu(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { editor, messages, portal } = useTimeline('Timeline.AddMenu')
  const label = messages.toolbar.add
  const trigger = useToolButton({ children: label, ...props }, ref, {
    label,
    icon: 'plus',
    disabled: editor.readOnly,
    hint: messages.toolbar.addHint,
    onRun: () => undefined,
  })
  return (
    <Menu.Root disabled={editor.readOnly} modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal container={portal}>
        <Menu.Positioner className="ct-positioner" sideOffset={4} align="start" positionMethod="fixed">
          <Menu.Popup className="ct-popup ct-menu">
            {ENTRIES.map((entry) => (
              <AddItem key={entry.command.id} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
})

function AddItem({ entry }: { readonly entry: CommandEntry }): ReactElement {
  const { command } = entry
  const { terms } = useTimeline('Timeline.AddMenu').messages
  const { available, reason } = useCommand(command, undefined)
  const runEntry = useRunEntry()
  const sign = SIGNS.get(command.id)
  const key = shortcutText(command.id)
  return (
    <Menu.Item
      className="ct-menu-item"
      disabled={!available}
      data-lane={sign}
      onClick={() => runEntry(entry)}
    >
      {sign === undefined ? <span /> : <Icon name={sign} />}
      <span>{term(terms, command.label)}</span>
      {key === undefined ? null : <kbd className="ct-kbd">{key}</kbd>}
      {reason === undefined ? null : <span className="ct-menu-reason">{reason}</span>}
    </Menu.Item>
  )
}
