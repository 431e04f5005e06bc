'use client'

import { redo, undo } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCommand } from '../hooks/use-command.ts'
import { useHistory } from '../hooks/use-history.ts'
import { shortcutText } from '../keyboard/shortcut-text.ts'
import { term } from '../messages/term-messages.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from './tool-button.tsx'

/** Takes the last step back; its tooltip says what that is. */
export const UndoButton: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function UndoButton(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { toolbar, terms } = useTimeline('Timeline.UndoButton').messages
  const { undoLabel } = useHistory()
  const command = useCommand(undo, undefined)
  return useToolButton(props, ref, {
    label: toolbar.undo,
    icon: 'undo',
    shortcut: shortcutText(undo.id),
    disabled: !command.available,
    hint: undoLabel === undefined ? command.reason : toolbar.undoOf(term(terms, undoLabel)),
    onRun: () => command.run(undefined),
  })
})

/** Does again what was undone; its tooltip says what that is. */
export const RedoButton: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function RedoButton(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { toolbar, terms } = useTimeline('Timeline.RedoButton').messages
  const { redoLabel } = useHistory()
  const command = useCommand(redo, undefined)
  return useToolButton(props, ref, {
    label: toolbar.redo,
    icon: 'redo',
    shortcut: shortcutText(redo.id),
    disabled: !command.available,
    hint: redoLabel === undefined ? command.reason : toolbar.redoOf(term(terms, redoLabel)),
    onRun: () => command.run(undefined),
  })
})
