'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, Ref } from 'react'
import { HistoryAnnouncer } from '../announcer/history-announcer.tsx'
import { LiveRegion } from '../announcer/live-region.tsx'
import { FilterFollower } from '../filters/filter-follower.tsx'
import { HelpDialog } from '../help/help-dialog.tsx'
import { HintPopup } from '../hint/hint.tsx'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { LitFollower } from '../metrics/lit-follower.tsx'
import { useLitEscape } from '../metrics/use-lit-escape.ts'
import type { PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { PlaybackFollower } from '../playback/playback-follower.tsx'
import { useTimeline } from './timeline-context.ts'

/** How the root stands. */
export type TimelineRootState = { readonly readonly: boolean }

/** The element of a root: what the host puts in, and what all its parts share. */
export function RootElement({
  host,
  elementRef,
}: {
  readonly host: PartProps<'div', TimelineRootState>
  readonly elementRef: Ref<HTMLDivElement>
}): ReactElement {
  const { editor, portal } = useTimeline('Timeline.Root')
  const onShortcut = useShortcuts()
  const onEscape = useLitEscape()
  const { children, ...rest } = host
  const element = usePart('div', rest, {
    className: 'ct-root',
    ref: elementRef,
    state: { readonly: editor.readOnly },
    props: {
      // A click between the parts keeps the focus, and with it the shortcuts, in this root.
      tabIndex: -1,
      onKeyDown(event) {
        onEscape(event)
        onShortcut(event)
      },
      children: (
        <>
          {children}
          <PlaybackFollower />
          <LitFollower />
          <FilterFollower />
          <LiveRegion />
          <HistoryAnnouncer />
          <HintPopup />
          <HelpDialog />
          <div ref={portal} className="ct-portal" />
        </>
      ),
    },
  })
  return <Tooltip.Provider delay={500}>{element}</Tooltip.Provider>
}

/** The styling contract of `Timeline.Root`. */
export const rootContract: PartContract = {
  part: 'Timeline.Root',
  className: 'ct-root',
  attributes: [{ name: 'data-readonly', help: 'The call is open for reading only.' }],
}
