'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ActiveSegment, Clock, Editor, SegmentRule } from '@call-timeline/core'
import {
  forwardRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Announcement } from '../announcer/announcement.ts'
import type { Place } from '../fields/place.ts'
import type { Shown } from '../filters/shown.ts'
import type { ViewState } from '../links/view-state.ts'
import { ViewStateLink } from '../links/view-state-link.tsx'
import { type MessageOverrides, withEnglish } from '../messages/messages.ts'
import type { Lit } from '../metrics/lit.ts'
import { createSharedMetrics } from '../metrics/shared-metrics.ts'
import type { Part, PartProps } from '../part/part.ts'
import { createPlaybackActions } from '../playback/playback-actions.ts'
import type { Recording } from '../playback/recording.ts'
import { usePlaybackClock } from '../playback/use-playback-clock.ts'
import { NO_SEARCH } from '../search/search-state.ts'
import type { RowRenderers } from '../transcript/row-renderers.ts'
import type { MaskValue } from '../transcript/use-masking.ts'
import { createCell } from '../view/cell.ts'
import { createSharedAxis } from '../view/shared-axis.ts'
import { createViewHistory } from '../view/view-history.ts'
import { wholeCall } from '../view/whole-call.ts'
import type { LaneWaves } from '../waveform/lane-wave.ts'
import type { Peaks } from '../waveform/peaks.ts'
import { useWaves } from '../waveform/use-waves.ts'
import { RootElement, type TimelineRootState } from './root-element.tsx'
import { type TextEditing, TimelineContext, type TimelineContextValue } from './timeline-context.ts'

/** Props of `Timeline.Root`. */
export interface TimelineRootProps extends PartProps<'div', TimelineRootState> {
  /** The call that the parts inside read and change, from `useCallEditor`. */
  readonly editor: Editor
  /** Laid over the English messages. */
  readonly messages?: MessageOverrides
  /** Agent latency above this is shown as slow; ms. Default 1200. */
  readonly slowLatencyMs?: number
  /** Words with less confidence than this are marked in the transcript; 0 marks none. Default 0.6. */
  readonly lowConfidence?: number
  /** Views of the host's own for rows of the transcript. Keep them the same object from render to render. */
  readonly renderers?: RowRenderers
  /** Masks secrets in the transcript's tool rows. Keep it the same function; where it throws, it masks. */
  readonly maskValue?: MaskValue
  /** Whether a masked value has a button that shows it. Default false. */
  readonly canRevealMasked?: boolean
  /**
   * What is heard. Default `call`: the call's own `recording_url`, fetched only once somebody presses play.
   * Keep a file or a player of your own the same object from render to render.
   */
  readonly recording?: Recording
  /**
   * How loud the recording is over time, drawn behind the speakers: from `readPeaksJson`, `readPeaksDat` or a
   * service of the host's. Keep it the same object from render to render.
   */
  readonly peaks?: Peaks
  /**
   * `decode` makes peaks of the recording itself when the host gives none: it is fetched and decoded at once,
   * so only for recordings under ten minutes. Default `peaks`: nothing is fetched for it.
   */
  readonly waveform?: 'peaks' | 'decode'
  /**
   * What to show: selection, time, filters and tab, as `onViewState` told it or as a link has it. Taken in at
   * the start and whenever it is another one; whatever cannot be used is left out.
   */
  readonly viewState?: unknown
  /** Told what is looked at, once it rests: for the host's address. */
  readonly onViewState?: (state: ViewState) => void
  /** A clock of the host's own, such as one that two roots share; `recording` is then not looked at. */
  readonly clock?: Clock
}

const DEFAULT_SLOW_LATENCY_MS = 1200
const DEFAULT_LOW_CONFIDENCE = 0.6

/** Gives the parts inside it their editor, messages, shortcuts, live region and place for popups. */
export const TimelineRoot: Part<TimelineRootProps, HTMLDivElement> = forwardRef(function TimelineRoot(
  props: TimelineRootProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const {
    editor,
    messages: overrides,
    slowLatencyMs = DEFAULT_SLOW_LATENCY_MS,
    lowConfidence = DEFAULT_LOW_CONFIDENCE,
    renderers,
    maskValue,
    canRevealMasked = false,
    recording = 'call',
    clock,
    peaks,
    waveform = 'peaks',
    viewState,
    onViewState,
    ...host
  } = props
  const portal = useRef<HTMLDivElement>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const [own] = useState(() => ({
    hints: Tooltip.createHandle<ReactNode>(),
    announcement: createCell<Announcement | undefined>(undefined),
    active: createCell<readonly ActiveSegment[]>([]),
    following: createCell(true),
    editing: createCell<TextEditing | undefined>(undefined),
    viewport: createCell(wholeCall),
    folding: createCell(false),
    waves: createCell<LaneWaves | undefined>(undefined),
    lit: createCell<Lit | undefined>(undefined),
    filter: createCell<SegmentRule | undefined>(undefined),
    shown: createCell<Shown | undefined>(undefined),
    search: createCell(NO_SEARCH),
    helpOpen: createCell(false),
    inspectorTab: createCell('call'),
    asked: createCell<Place | undefined>(undefined),
  }))
  const messages = useMemo(() => withEnglish(overrides), [overrides])
  const playback = usePlaybackClock(editor, recording, clock, messages.playback)
  const metrics = useMemo(() => createSharedMetrics(editor), [editor])
  const { lit, viewport, folding, waves } = own
  const axis = useMemo(() => createSharedAxis(editor, folding), [editor, folding])
  const views = useMemo(
    () => createViewHistory(viewport, () => performance.now(), playback.clock.isPlaying),
    [viewport, playback],
  )
  useEffect(() => views.watch(), [views])
  useWaves(editor, waves, { peaks, recording, waveform })
  useEffect(
    () => () => {
      metrics.release()
      lit.set(undefined)
    },
    [metrics, lit],
  )
  const context = useMemo<TimelineContextValue>(
    () => ({
      editor,
      messages,
      slowLatencyMs,
      lowConfidence,
      renderers,
      maskValue,
      canRevealMasked,
      portal,
      searchInput,
      metrics,
      axis,
      views,
      playback,
      playbackActions: createPlaybackActions(playback.clock, editor, () => performance.now()),
      ...own,
    }),
    [
      editor,
      messages,
      slowLatencyMs,
      lowConfidence,
      renderers,
      maskValue,
      canRevealMasked,
      metrics,
      axis,
      views,
      playback,
      own,
    ],
  )
  return (
    <TimelineContext.Provider value={context}>
      <RootElement host={host} elementRef={ref} />
      {viewState === undefined && onViewState === undefined ? null : (
        <ViewStateLink viewState={viewState} onViewState={onViewState} />
      )}
    </TimelineContext.Provider>
  )
})
