'use client'

import type { SubmitController } from '@call-timeline/core'
import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Printout } from '../export/printout.tsx'
import { FilterBar } from '../filters/filter-bar.tsx'
import { Lanes } from '../lanes/lanes.tsx'
import { Minimap } from '../minimap/minimap.tsx'
import { NodePath } from '../node-path/node-path.tsx'
import { FollowPill } from '../playback/follow-pill.tsx'
import { Transport } from '../playback/transport.tsx'
import { Status } from '../status/status.tsx'
import { useMissingStylesWarning } from '../styles/use-missing-styles-warning.ts'
import { SubmitStatus } from '../submit/submit-status.tsx'
import { Transcript } from '../transcript/transcript.tsx'
import { useCell } from '../view/use-cell.ts'
import { CallBar } from './call-bar.tsx'
import { SidePanel } from './side-panel.tsx'
import { SideSheet } from './side-sheet.tsx'
import { Splitter } from './splitter.tsx'
import { useElementSize } from './use-element-size.ts'
import { useStoredSize } from './use-stored-size.ts'

/** Narrower than this the side panel becomes a sheet; px. */
const SHEET_BELOW = 720

/** Narrower than this the lanes fold to the overview; px. */
const FOLD_BELOW = 480

const PANEL = { initial: 360, min: 280, max: 640 }
const LANES = { initial: 172, min: 64, max: 320 }

/** Props of the frame. */
export interface CallFrameProps {
  readonly submit?: SubmitController | undefined
  /** What the host puts into the bar, before the submit button. */
  readonly actions?: ReactNode
}

/** How the parts of a call lie: bar, transcript, side panel, lanes, and the bars that move between them. */
export function CallFrame({ submit, actions }: CallFrameProps): ReactElement {
  const { messages, asked } = useTimeline('CallEditor')
  const { toolbar } = messages
  const frame = useRef<HTMLDivElement>(null)
  const size = useElementSize(frame)
  useMissingStylesWarning(frame)
  const [panelSize, setPanelSize] = useStoredSize('call-timeline:panel', PANEL.initial)
  const [lanesSize, setLanesSize] = useStoredSize('call-timeline:lanes', LANES.initial)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const isTiny = size !== undefined && size.width < FOLD_BELOW
  const isNarrow = size !== undefined && size.width < SHEET_BELOW
  // A field that is asked for lies in the sheet, which has to be open to focus it.
  const place = useCell(asked)
  useEffect(() => {
    if (isNarrow && place !== undefined) setSheetOpen(true)
  }, [isNarrow, place])
  const style: CSSProperties & Record<`--ct-${string}`, string> = {
    '--ct-panel-size': `${panelSize}px`,
    '--ct-lanes-size': `${lanesSize}px`,
  }
  // Beside the transcript it stands above the tabs, which stay in reach; where there is no side it floats.
  const news =
    submit === undefined ? null : (
      <div className="ct-frame-news" hidden={submit.state.phase === 'idle'}>
        <SubmitStatus submit={submit} />
      </div>
    )
  return (
    <div ref={frame} className="ct-frame" data-narrow={isNarrow ? '' : undefined} style={style}>
      <CallBar submit={submit} onOpenPanel={isNarrow ? () => setSheetOpen(true) : undefined}>
        {actions}
      </CallBar>
      <div className="ct-frame-transcript">
        <NodePath />
        <FilterBar />
        <Transcript />
        <FollowPill />
      </div>
      {isNarrow ? (
        <>
          <Transport />
          <SideSheet submit={submit} isOpen={isSheetOpen} onOpenChange={setSheetOpen} />
        </>
      ) : (
        <>
          <Splitter
            label={toolbar.resizeInspector}
            edge="left"
            size={panelSize}
            min={PANEL.min}
            max={Math.min(PANEL.max, (size?.width ?? PANEL.max * 2) / 2)}
            onResize={setPanelSize}
            onReset={() => setPanelSize(PANEL.initial)}
          />
          <aside className="ct-side" aria-label={toolbar.inspector}>
            {news}
            <SidePanel submit={submit} />
          </aside>
          <Splitter
            label={toolbar.resizeLanes}
            edge="top"
            size={lanesSize}
            min={LANES.min}
            max={LANES.max}
            onResize={setLanesSize}
            onReset={() => setLanesSize(LANES.initial)}
          />
        </>
      )}
      {isTiny ? (
        <Minimap press="time" />
      ) : (
        <>
          <Lanes />
          <Minimap />
        </>
      )}
      {isNarrow && news}
      <Status />
      <Printout />
    </div>
  )
}
