'use client'

import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { IconName } from '../icons/icon.tsx'
import { useViewAction } from '../keyboard/use-view-action.ts'
import { viewActions } from '../keyboard/view-action.ts'
import type { Part } from '../part/part.ts'
import { useCellValue } from '../view/use-cell.ts'
import { type ToolButtonHostProps, useToolButton } from './tool-button.tsx'

/** `zoomIn` shows less time in more detail, `zoomOut` more time, `zoomFit` the whole call. */
export type ZoomAction = 'zoomIn' | 'zoomOut' | 'zoomFit'

/** Props of `Timeline.ZoomButton`. */
export interface ZoomButtonProps extends ToolButtonHostProps {
  readonly action: ZoomAction
}

const ICONS: Record<ZoomAction, IconName> = { zoomIn: 'plus', zoomOut: 'minus', zoomFit: 'fit' }

/** Changes how much time the lanes show. */
export const ZoomButton: Part<ZoomButtonProps, HTMLButtonElement> = forwardRef(function ZoomButton(
  { action, ...host }: ZoomButtonProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { messages, viewport } = useTimeline('Timeline.ZoomButton')
  const run = useViewAction()
  const isFit = useCellValue(viewport, ({ zoom }) => zoom === 'fit')
  return useToolButton(host, ref, {
    label: messages.toolbar[action],
    icon: ICONS[action],
    shortcut: viewActions.find(({ id }) => id === action)?.keys[0],
    disabled: isFit && action !== 'zoomIn',
    onRun: () => run(action),
  })
})
