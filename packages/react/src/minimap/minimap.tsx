'use client'

import { forwardRef, type ReactElement, type Ref, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useElementSize } from '../frame/use-element-size.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { Brush } from './brush.tsx'
import { MinimapDrawing } from './minimap-drawing.tsx'
import { MinimapPlayhead } from './minimap-playhead.tsx'
import { TimeSlider } from './time-slider.tsx'

/** What a press on the overview moves. */
export type MinimapPress = 'view' | 'time'

/** How the overview stands. */
export type MinimapState = { readonly press: MinimapPress }

/** Props of `Timeline.Minimap`. */
export interface MinimapProps extends Omit<PartProps<'div', MinimapState>, 'children'> {
  /** `view`: the stretch that the lanes show. `time`: the clock, where there are no lanes. Default `view`. */
  readonly press?: MinimapPress
}

/** The whole call in one strip: who speaks when, tools, problems, and what of it the lanes show. */
export const Minimap: Part<MinimapProps, HTMLDivElement> = forwardRef(function Minimap(
  { press = 'view', ...host }: MinimapProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { messages } = useTimeline('Timeline.Minimap')
  const track = useRef<HTMLDivElement>(null)
  // Measured here: the element is not yet there when its children are.
  const width = useElementSize(track)?.width ?? 0
  return usePart('div', host, {
    className: 'ct-minimap',
    ref,
    state: { press },
    props: {
      role: 'group',
      'aria-label': messages.lanes.minimap,
      // Time runs from left to right in every language.
      dir: 'ltr',
      children: (
        <div ref={track} className="ct-minimap-track">
          <MinimapDrawing />
          {press === 'view' ? <Brush track={track} width={width} /> : <TimeSlider track={track} />}
          <MinimapPlayhead width={width} />
        </div>
      ),
    },
  })
})

/** The styling contract of `Timeline.Minimap`. */
export const minimapContract: PartContract = {
  part: 'Timeline.Minimap',
  className: 'ct-minimap',
  attributes: [{ name: 'data-press', help: 'What a press on it moves.', values: ['view', 'time'] }],
}
