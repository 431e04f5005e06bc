'use client'

import type { EditorKey, SegmentId } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref, useCallback, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { LitBands } from '../metrics/lit-bands.tsx'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { Playhead } from '../playback/playhead.tsx'
import { useScrub } from '../playback/use-scrub.ts'
import { SearchMarks } from '../search/search-marks.tsx'
import { useFollowSelection } from '../view/use-follow-selection.ts'
import { useItemFocus } from '../view/use-item-focus.ts'
import { contentWidth, showing } from '../view/zoom.ts'
import { Lane } from './lane.tsx'
import { firstItem, LANES } from './lane-order.ts'
import { Ruler } from './ruler.tsx'
import { useLanesEvents } from './use-lanes-events.ts'
import { useLanesScroll } from './use-lanes-scroll.ts'
import { useTimeWindow } from './use-time-window.ts'

/** How the lanes stand. */
export type LanesState = { readonly readonly: boolean; readonly zoomed: boolean }

/** Props of `Timeline.Lanes`; its children stand above the lanes, on the same axis: the ruler when absent. */
export type LanesProps = PartProps<'div', LanesState>

const TAB_STOP: readonly EditorKey[] = ['document', 'selection']

/** The call over time: nodes, agent, user and tools. What is near the view is drawn, the rest is not there. */
export const Lanes: Part<LanesProps, HTMLDivElement> = forwardRef(function Lanes(
  { children = <Ruler />, ...host }: LanesProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, messages, viewport } = useTimeline('Timeline.Lanes')
  const scroller = useRef<HTMLDivElement>(null)
  const axis = useRef<HTMLDivElement>(null)
  const window = useTimeWindow('Timeline.Lanes')
  const { onScroll } = useLanesScroll(scroller, axis, window.scale)

  const reveal = useCallback(
    (id: SegmentId) => {
      const span = editor.time.item(id)?.span
      if (span === undefined || viewport.get().zoom === 'fit') return
      viewport.set(showing(viewport.get(), editor.time.durationMs(), span.startMs, span.endMs))
    },
    [editor, viewport],
  )
  const { focusItem, registerItem } = useItemFocus(reveal)
  const primary = useEditorValue(editor, 'selection', ({ selection }) => selection.primary())
  const tabStop = useEditorValue(editor, TAB_STOP, () => {
    const current = editor.selection.primary()
    return current !== undefined && editor.time.laneOf(current) !== undefined ? current : firstItem(editor)
  })
  const scrub = useScrub()
  const following = useFollowSelection({ container: scroller, primary, tabStop, reveal, focusItem })
  const events = useLanesEvents(focusItem, following.holdStill)

  return usePart('div', host, {
    className: 'ct-lanes',
    ref: [ref, scroller],
    state: { readonly: editor.readOnly, zoomed: viewport.get().zoom !== 'fit' },
    props: {
      ...events,
      onFocus: following.onFocus,
      onBlur: following.onBlur,
      'data-shortcuts': '',
      onScroll,
      children: (
        <div
          className="ct-lanes-content"
          style={{ width: contentWidthCss(contentWidth(viewport.get(), editor.time.durationMs())) }}
        >
          <div className="ct-lanes-head">
            <div className="ct-lanes-corner" />
            <div ref={axis} className="ct-lanes-axis" {...scrub}>
              {children}
              <Playhead />
            </div>
          </div>
          <div
            role="treegrid"
            aria-label={messages.lanes.label}
            aria-rowcount={LANES.length}
            aria-multiselectable={true}
          >
            {LANES.map((lane) => (
              <Lane
                key={lane}
                lane={lane}
                window={window}
                tabStop={tabStop !== undefined && editor.time.laneOf(tabStop) === lane ? tabStop : undefined}
                register={registerItem}
              />
            ))}
          </div>
          <LitBands window={window} />
          <SearchMarks window={window} />
        </div>
      ),
    },
  })
})

function contentWidthCss(axisWidth: number): string {
  return `calc(var(--ct-lane-label) + ${axisWidth}px)`
}

/** The styling contract of `Timeline.Lanes`. */
export const lanesContract: PartContract = {
  part: 'Timeline.Lanes',
  className: 'ct-lanes',
  attributes: [
    { name: 'data-readonly', help: 'The call is open for reading only.' },
    { name: 'data-zoomed', help: 'Less than the whole call is shown.' },
    { name: 'data-shortcuts', help: 'Always there: single-letter shortcuts work inside.' },
  ],
}
