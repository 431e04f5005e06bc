'use client'

import type { SubmitController } from '@call-timeline/core'
import type { ReactElement, ReactNode } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { Filters } from '../filters/filters.tsx'
import { Icon } from '../icons/icon.tsx'
import { Transport } from '../playback/transport.tsx'
import { Search } from '../search/search.tsx'
import { SubmitButton } from '../submit/submit-button.tsx'
import { AddMenu } from '../toolbar/add-menu.tsx'
import { HelpButton } from '../toolbar/help-button.tsx'
import { RedoButton, UndoButton } from '../toolbar/history-buttons.tsx'
import { ProblemsButton } from '../toolbar/problems-button.tsx'
import { Toolbar } from '../toolbar/toolbar.tsx'
import { ZoomButton } from '../toolbar/zoom-button.tsx'

/** Props of the bar at the top of a call. */
export interface CallBarProps {
  readonly submit: SubmitController | undefined
  /** Opens the side panel; absent where it stands beside the transcript. */
  readonly onOpenPanel: (() => void) | undefined
  /** What the host puts at the end, before the submit button. */
  readonly children: ReactNode
}

/** The bar at the top of a call: what can be done to it, and how it stands. */
export function CallBar({ submit, onOpenPanel, children }: CallBarProps): ReactElement {
  const { editor, messages } = useTimeline('CallEditor')
  return (
    <div className="ct-bar">
      {onOpenPanel === undefined ? (
        <>
          <Transport />
          <span className="ct-toolbar-divider" />
        </>
      ) : null}
      <Toolbar>
        {editor.readOnly ? null : (
          <>
            <UndoButton />
            <RedoButton />
            <span className="ct-toolbar-divider" />
            <AddMenu />
            <span className="ct-toolbar-divider" />
          </>
        )}
        <ZoomButton action="zoomOut" className="ct-roomy" />
        <ZoomButton action="zoomIn" className="ct-roomy" />
        <ZoomButton action="zoomFit" className="ct-roomy" />
        <span className="ct-toolbar-space" />
        <Filters />
        <ProblemsButton />
        <ExportMenu className="ct-roomy" />
        <HelpButton className="ct-roomy" />
      </Toolbar>
      <Search />
      {onOpenPanel === undefined ? null : (
        <button type="button" className="ct-button" onClick={onOpenPanel}>
          <Icon name="panel" />
          {messages.toolbar.openInspector}
        </button>
      )}
      {children}
      {submit === undefined ? null : <SubmitButton submit={submit} />}
    </div>
  )
}
