'use client'

import { Dialog } from '@base-ui/react/dialog'
import { type CommandGroup, commandRegistry } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import { chordText } from '../keyboard/chord-text.ts'
import { movementKeys } from '../keyboard/movement-keys.ts'
import { currentPlatform } from '../keyboard/platform.ts'
import { viewActions } from '../keyboard/view-action.ts'
import { term } from '../messages/term-messages.ts'
import { useCell } from '../view/use-cell.ts'

const GROUPS: readonly CommandGroup[] = ['add', 'edit', 'select', 'history', 'problems']

/** The sheet of shortcuts, written from the registry that the keys themselves go by. */
export function HelpDialog(): ReactElement {
  const { messages, helpOpen, portal } = useTimeline('Timeline.Root')
  const { shortcuts, common, terms } = messages
  const isOpen = useCell(helpOpen)
  const platform = currentPlatform()
  const text = (chord: string) => chordText(chord, platform)
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => helpOpen.set(open)}>
      <Dialog.Portal container={portal}>
        <Dialog.Backdrop className="ct-backdrop" />
        <Dialog.Popup className="ct-dialog ct-help">
          <div className="ct-help-head">
            <Dialog.Title className="ct-dialog-title">{shortcuts.title}</Dialog.Title>
            <Dialog.Close className="ct-button" data-icon="" aria-label={common.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          <Dialog.Description className="ct-muted">{shortcuts.hint}</Dialog.Description>
          <div className="ct-help-groups">
            <KeyGroup
              title={shortcuts.groups.move}
              rows={movementKeys.map(({ id, keys }) => ({
                id,
                label: shortcuts.moves[id],
                keys: keys.map(text),
              }))}
            />
            {GROUPS.map((group) => (
              <KeyGroup
                key={group}
                title={shortcuts.groups[group]}
                rows={commandRegistry
                  .filter((entry) => entry.group === group && entry.keys.length > 0)
                  .map(({ command, keys }) => ({
                    id: command.id,
                    label: term(terms, command.label),
                    keys: keys.map(text),
                  }))}
              />
            ))}
            <KeyGroup
              title={shortcuts.groups.view}
              rows={viewActions.map(({ id, keys }) => ({
                id,
                label: shortcuts.views[id],
                keys: keys.map(text),
              }))}
            />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function KeyGroup({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly { readonly id: string; readonly label: string; readonly keys: readonly string[] }[]
}): ReactElement {
  return (
    <section>
      <h3 className="ct-help-title">{title}</h3>
      <dl className="ct-help-keys">
        {rows.map(({ id, label, keys }) => (
          <div key={id} className="ct-help-row">
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="ct-kbd">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
