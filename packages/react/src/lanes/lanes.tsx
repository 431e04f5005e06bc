'use client'

import { contentWidth, type EditorKey, type SegmentId, scaleOf, showing } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref, useCallback, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { LitBands } from '../metrics/lit-bands.tsx'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { Playhead } from '../playback/playhead.tsx'
import { useScrub } from '../playback/use-scrub.ts'
import { SearchMarks } from '../search/search-marks.tsx'
import { useCell, useCellValue } from '../view/use-cell.ts'
import { useFollowSelection } from '../view/use-follow-selection.ts'
import { useItemFocus } from '../view/use-item-focus.ts'
import { alongStyle } from './along-style.ts'
import { FoldButton } from './fold-button.tsx'
import { Lane } from './lane.tsx'
import { LaneBands } from './lane-bands.tsx'
import { firstItem, LANES } from './lane-order.ts'
import { Ruler } from './ruler.tsx'
import { useLanesEvents } from './use-lanes-events.ts'
import { useLanesScroll } from './use-lanes-scroll.ts'
import { useTimeWindow } from './use-time-window.ts'

/** How the lanes stand. */
export type LanesState = {
  readonly readonly: boolean
  readonly zoomed: boolean
  readonly waveform: 'own' | 'shared' | undefined
}

/** Props of `Timeline.Lanes`; its children stand above the lanes, on the same axis: the ruler when absent. */
export type LanesProps = PartProps<'div', LanesState>

const TAB_STOP: readonly EditorKey[] = ['document', 'selection']

/** The call over time: nodes, agent, user and tools. What is near the view is drawn, the rest is not there. */
export const Lanes: Part<LanesProps, HTMLDivElement> = forwardRef(function Lanes(
  { children = <Ruler />, ...host }: LanesProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, messages, viewport, axis, waves } = useTimeline('Timeline.Lanes')
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const window = useTimeWindow('Timeline.Lanes')
  const { onScroll } = useLanesScroll(scroller, content, head)
  const zoomed = useCellValue(viewport, ({ zoom }) => zoom !== 'fit')
  const wave = useCell(waves)

  const reveal = useCallback(
    (id: SegmentId) => {
      const span = editor.time.item(id)?.span
      if (span === undefined || viewport.get().zoom === 'fit') return
      viewport.set(showing(viewport.get(), axis.get(), span.startMs, span.endMs))
    },
    [editor, viewport, axis],
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
    state: {
      readonly: editor.readOnly,
      zoomed,
      waveform: wave === undefined ? undefined : wave.agent.isOwn ? 'own' : 'shared',
    },
    props: {
      ...events,
      onFocus: following.onFocus,
      onBlur: following.onBlur,
      'data-shortcuts': '',
      // Time runs from left to right in every language.
      dir: 'ltr',
      onScroll,
      children: (
        <div
          className="ct-lanes-content"
          ref={content}
          style={alongStyle(scaleOf(viewport.get(), axis.get()), contentWidth(viewport.get(), axis.get()))}
        >
          <div className="ct-lanes-head">
            <div className="ct-lanes-corner">
              <FoldButton />
            </div>
            <div ref={head} className="ct-lanes-axis" {...scrub}>
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
          <LaneBands window={window} />
          <LitBands window={window} />
          <SearchMarks window={window} />
        </div>
      ),
    },
  })
})

/** The styling contract of `Timeline.Lanes`. */
export const lanesContract: PartContract = {
  part: 'Timeline.Lanes',
  className: 'ct-lanes',
  attributes: [
    { name: 'data-readonly', help: 'The call is open for reading only.' },
    { name: 'data-zoomed', help: 'Less than the whole call is shown.' },
    {
      name: 'data-waveform',
      help: 'There is a waveform: one for each speaker, or one for both.',
      values: ['own', 'shared'],
    },
    { name: 'data-shortcuts', help: 'Always there: single-letter shortcuts work inside.' },
  ],
}
