'use client'

import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from './tool-button.tsx'

/** Opens the list of keyboard shortcuts. */
export const HelpButton: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function HelpButton(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { messages, helpOpen } = useTimeline('Timeline.HelpButton')
  return useToolButton(props, ref, {
    label: messages.toolbar.help,
    icon: 'help',
    shortcut: '?',
    onRun: () => helpOpen.set(true),
  })
})
