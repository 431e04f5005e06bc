'use client'

import type { SegmentId } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { FilteredEmpty } from '../filters/filtered-empty.tsx'
import { useShownIds } from '../filters/use-shown.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { useMatchHighlight } from '../search/use-match-highlight.ts'
import { RowGap } from './row-gap.tsx'
import { TranscriptContext } from './transcript-context.ts'
import { TranscriptEmpty } from './transcript-empty.tsx'
import { TranscriptRow } from './transcript-row.tsx'
import { useFollowPlayback } from './use-follow-playback.ts'
import { usePlayingWord } from './use-playing-word.ts'
import { useTranscriptEvents } from './use-transcript-events.ts'
import { useTranscriptList } from './use-transcript-list.ts'

/** How the transcript stands. */
export type TranscriptState = { readonly empty: boolean; readonly readonly: boolean }

/** Props of `Timeline.Transcript`. */
export type TranscriptProps = Omit<PartProps<'div', TranscriptState>, 'children'>

/** The call as a list to read, and to edit in place. Give it a height: it scrolls and mounts what is seen. */
export const Transcript: Part<TranscriptProps, HTMLDivElement> = forwardRef(function Transcript(
  props: TranscriptProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Transcript')
  const rows = useShownIds()
  const { ids } = rows
  const scroller = useRef<HTMLDivElement>(null)
  const list = useTranscriptList(rows, scroller)
  usePlayingWord(scroller)
  useMatchHighlight(scroller)
  useFollowPlayback(scroller, list.centre)
  const events = useTranscriptEvents(list, scroller)
  const { virtualizer, tabStop } = list
  const isEmpty = ids.length === 0
  const element = usePart('div', props, {
    className: 'ct-transcript',
    ref: [ref, scroller],
    state: { empty: isEmpty, readonly: editor.readOnly },
    props: {
      'data-shortcuts': '',
      ...events,
      children: isEmpty ? (
        emptyNote(rows.isFiltered)
      ) : (
        <ul
          className="ct-transcript-list"
          aria-label={messages.transcript.label}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const id: SegmentId | undefined = ids[item.index]
            if (id === undefined) return null
            return (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                aria-posinset={item.index + 1}
                aria-setsize={ids.length}
                data-index={item.index}
                className="ct-transcript-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RowGap id={id} />
                <TranscriptRow id={id} after={ids[item.index - 1]} isTabStop={id === tabStop} />
              </li>
            )
          })}
        </ul>
      ),
    },
  })
  return <TranscriptContext.Provider value={list.context}>{element}</TranscriptContext.Provider>
})

function emptyNote(isFiltered: boolean): ReactElement {
  return isFiltered ? <FilteredEmpty /> : <TranscriptEmpty />
}

/** The styling contract of `Timeline.Transcript`. */
export const transcriptContract: PartContract = {
  part: 'Timeline.Transcript',
  className: 'ct-transcript',
  attributes: [
    { name: 'data-empty', help: 'There is nothing in the call yet.' },
    { name: 'data-readonly', help: 'The call is open for reading only.' },
    { name: 'data-shortcuts', help: 'Always there: single-letter shortcuts work inside.' },
  ],
}
