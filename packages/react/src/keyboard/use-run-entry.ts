'use client'

import type { CommandEntry } from '@call-timeline/core'
import { useCallback } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { useGoTo } from '../fields/use-go-to.ts'
import { useRunCommand } from '../hooks/use-command.ts'
import { term } from '../messages/term-messages.ts'

/**
 * Runs a command of the registry as keys and menus do: a turn that it adds is ready to be typed into, and
 * a problem that it goes to has its field focused.
 */
export function useRunEntry(): (entry: CommandEntry) => void {
  const { editor, editing, messages } = useTimeline('Timeline.Root')
  const run = useRunCommand()
  const announce = useAnnounce()
  const goTo = useGoTo()
  return useCallback(
    ({ command, group }) => {
      if (!run(command, undefined).ok) return
      // Undo and redo are announced with what they took back.
      if (group === 'add' || group === 'edit') announce('done', term(messages.terms, command.label))
      const primary = editor.selection.primary()
      const path = editor.selection.focusPath()
      if (group === 'problems' && path !== undefined) goTo({ segmentId: primary, path })
      if (group !== 'add' || primary === undefined) return
      const lane = editor.time.laneOf(primary)
      if (lane === 'agent' || lane === 'user') editing.set({ id: primary, caret: undefined })
    },
    [editor, editing, messages, run, announce, goTo],
  )
}
