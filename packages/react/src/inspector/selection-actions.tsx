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
import { Hint } from '../hint/hint.tsx'
import { useCommand } from '../hooks/use-command.ts'
import { useEditor } from '../hooks/use-editor.ts'

const ONE: readonly Command[] = [moveSelectionUp, moveSelectionDown, duplicateSelection, deleteSelection]
const SEVERAL: readonly Command[] = [mergeSelection, ...ONE]

/** What can be done with everything that is selected. */
export function SelectionActions({ several = false }: { readonly several?: boolean }): ReactElement | null {
  const { readOnly } = useEditor()
  if (readOnly) return null
  return (
    <>
      {(several ? SEVERAL : ONE).map((command) => (
        <Action key={command.id} command={command} />
      ))}
    </>
  )
}

function Action({ command }: { readonly command: Command }): ReactElement {
  const { available, reason, run } = useCommand(command, undefined)
  const button = (
    <button
      type="button"
      className="ct-button"
      data-variant="outline"
      aria-disabled={!available || undefined}
      onClick={() => run()}
    >
      {command.label}
    </button>
  )
  return reason === undefined ? button : <Hint text={reason}>{button}</Hint>
}
