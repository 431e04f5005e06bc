'use client'

import type { Command, CommandResult, EditorKey } from '@call-timeline/core'
import { useCallback } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useEditor } from './use-editor.ts'
import { useEditorValue } from './use-editor-value.ts'

const ANYTHING: readonly EditorKey[] = ['document', 'selection', 'history', 'problems']

/** A command as a button needs it. */
export interface CommandState<Args> {
  readonly available: boolean
  /** Why it cannot run now; undefined when it can. */
  readonly reason: string | undefined
  /** Runs it. A refusal changes nothing, is announced and is returned. */
  readonly run: (args: Args) => CommandResult
}

/**
 * A command of the registry, with whether it can run now. Pass the arguments to ask about, where the
 * command takes any.
 */
export function useCommand<Args = void>(command: Command<Args>, args: Args): CommandState<Args> {
  const editor = useEditor()
  const run = useRunCommand()
  const reason = useEditorValue(editor, ANYTHING, () => {
    const availability = editor.can(command, args)
    return availability.ok ? undefined : availability.reason
  })
  return {
    available: reason === undefined,
    reason,
    run: useCallback((given) => run(command, given), [run, command]),
  }
}

/** Runs any command and announces how it went: its label, or the reason of the refusal. */
export function useRunCommand(): <Args>(command: Command<Args>, args: Args) => CommandResult {
  const editor = useEditor()
  const announce = useAnnounce()
  return useCallback(
    (command, args) => {
      const result = editor.run(command, args)
      if (!result.ok) announce('refused', result.reason)
      return result
    },
    [editor, announce],
  )
}
