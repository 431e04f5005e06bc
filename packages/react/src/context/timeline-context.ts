'use client'

import type { Tooltip } from '@base-ui/react/tooltip'
import type { ActiveSegment, Editor, SegmentId, SegmentRule, Viewport } from '@call-timeline/core'
import { type Context, createContext, type ReactNode, type RefObject, useContext } from 'react'
import type { Announcement } from '../announcer/announcement.ts'
import type { Place } from '../fields/place.ts'
import type { Shown } from '../filters/shown.ts'
import type { Messages } from '../messages/messages.ts'
import type { Lit } from '../metrics/lit.ts'
import type { SharedMetrics } from '../metrics/shared-metrics.ts'
import type { PlaybackActions } from '../playback/playback-actions.ts'
import type { Playback } from '../playback/use-playback-clock.ts'
import type { SearchState } from '../search/search-state.ts'
import type { RowRenderers } from '../transcript/row-renderers.ts'
import type { MaskValue } from '../transcript/use-masking.ts'
import type { Cell } from '../view/cell.ts'
import type { SharedAxis } from '../view/shared-axis.ts'
import type { ViewHistory } from '../view/view-history.ts'
import type { LaneWaves } from '../waveform/lane-wave.ts'
import { missingRoot } from './context-error.ts'

/** Which text is being edited in place, and where its caret starts: at the end when undefined. */
export interface TextEditing {
  readonly id: SegmentId
  readonly caret: number | undefined
}

/** What `Timeline.Root` hands to its parts. The same object until a prop of the root changes. */
export interface TimelineContextValue {
  readonly editor: Editor
  readonly messages: Messages
  /** Agent latency above this is shown as slow; ms. */
  readonly slowLatencyMs: number
  /** Words with less confidence are marked. */
  readonly lowConfidence: number
  /** The host's own views of rows. */
  readonly renderers: RowRenderers | undefined
  /** Says what is secret in arguments and results of tools. */
  readonly maskValue: MaskValue | undefined
  /** Whether somebody may look at a secret all the same. */
  readonly canRevealMasked: boolean
  /** The element that menus, tooltips and dialogs are put into. */
  readonly portal: RefObject<HTMLDivElement | null>
  /** Ties every hint to the one tooltip. */
  readonly hints: Tooltip.Handle<ReactNode>
  /** What was said last to screen readers, and, for a refusal, shown. */
  readonly announcement: Cell<Announcement | undefined>
  /** The text that is being edited in place. */
  readonly editing: Cell<TextEditing | undefined>
  /** The stretch of time that the lanes show. */
  readonly viewport: Cell<Viewport>
  /** How time lies along the lanes. */
  readonly axis: SharedAxis
  /** Whether idle stretches are folded. */
  readonly folding: Cell<boolean>
  /** The views that were shown before. */
  readonly views: ViewHistory
  /** The waveforms behind the speakers; undefined where there are none. */
  readonly waves: Cell<LaneWaves | undefined>
  /** The figures of the call; computed once somebody shows them. */
  readonly metrics: SharedMetrics
  /** What is lit in all views, since somebody asked where a figure comes from. */
  readonly lit: Cell<Lit | undefined>
  /** What the transcript is filtered by; undefined shows everything. Facets of it change by `filters/filter.ts`. */
  readonly filter: Cell<SegmentRule | undefined>
  /** What the filter lets pass; undefined without one. Kept right by the root: others only read it. */
  readonly shown: Cell<Shown | undefined>
  /** What is looked for, and where it was found. */
  readonly search: Cell<SearchState>
  /** The box to type into; null where the root has no search. */
  readonly searchInput: RefObject<HTMLInputElement | null>
  /** The clock of the call and what follows it. */
  readonly playback: Playback
  readonly playbackActions: PlaybackActions
  /** What is being said and done at the time of the clock. */
  readonly active: Cell<readonly ActiveSegment[]>
  /** Whether the views go along with playback; a reader who scrolls away ends it. */
  readonly following: Cell<boolean>
  /** Whether the sheet of shortcuts is open. */
  readonly helpOpen: Cell<boolean>
  /** Id of the inspector tab that is shown. */
  readonly inspectorTab: Cell<string>
  /** The field that was asked for last; `useGoTo` sets it, forms put the focus there and clear it. */
  readonly asked: Cell<Place | undefined>
}

export const TimelineContext: Context<TimelineContextValue | undefined> = createContext<
  TimelineContextValue | undefined
>(undefined)
TimelineContext.displayName = 'Timeline'

/** What the root around `user` provides; `user` names the part or hook in the error when there is none. */
export function useTimeline(user: string): TimelineContextValue {
  const value = useContext(TimelineContext)
  if (value === undefined) throw missingRoot(user)
  return value
}
