'use client'

import {
  type Command,
  deleteSelection,
  duplicateSelection,
  mergeSelection,
  moveSelectionDown,
  moveSelectionUp,
} from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { useCommand } from '../hooks/use-command.ts'
import { useEditor } from '../hooks/use-editor.ts'
import { Icon } from '../icons/icon.tsx'
import { term } from '../messages/term-messages.ts'

const ONE: readonly Command[] = [duplicateSelection, deleteSelection]
const SEVERAL: readonly Command[] = [mergeSelection, ...ONE]

/** What can be done with everything that is selected. */
export function SelectionActions({ several = false }: { readonly several?: boolean }): ReactElement | null {
  const { readOnly } = useEditor()
  if (readOnly) return null
  return (
    <>
      <MoveButton command={moveSelectionUp} towards="up" />
      <MoveButton command={moveSelectionDown} towards="down" />
      {(several ? SEVERAL : ONE).map((command) => (
        <Action key={command.id} command={command} />
      ))}
    </>
  )
}

function Action({ command }: { readonly command: Command }): ReactElement {
  const { terms } = useTimeline('Timeline.Inspector').messages
  const label = term(terms, command.label)
  const { available, reason, run } = useCommand(command, undefined)
  const button = (
    <button
      type="button"
      className="ct-button"
      data-variant="outline"
      aria-disabled={!available || undefined}
      onClick={() => run()}
    >
      {label}
    </button>
  )
  return reason === undefined ? button : <Hint text={reason}>{button}</Hint>
}

function MoveButton({
  command,
  towards,
}: {
  readonly command: Command
  readonly towards: 'up' | 'down'
}): ReactElement {
  const { terms } = useTimeline('Timeline.Inspector').messages
  const label = term(terms, command.label)
  const { available, reason, run } = useCommand(command, undefined)
  return (
    <Hint text={reason ?? label}>
      <button
        type="button"
        className="ct-button ct-move"
        data-variant="outline"
        data-icon=""
        data-towards={towards}
        aria-label={label}
        aria-disabled={!available || undefined}
        onClick={() => run()}
      >
        <Icon name="chevron" />
      </button>
    </Hint>
  )
}
