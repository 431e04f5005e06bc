'use client'

import { rulerTicks } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { format } from '../format/format.ts'
import type { Part, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { useTimeWindow } from './use-time-window.ts'

/** Props of `Timeline.Ruler`. */
export type RulerProps = Omit<PartProps<'div', Record<string, never>>, 'children'>

/** The clock above the lanes. Every item says its own times, so screen readers pass it over. */
export const Ruler: Part<RulerProps, HTMLDivElement> = forwardRef(function Ruler(
  props: RulerProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { fromMs, toMs, scale } = useTimeWindow('Timeline.Ruler')
  return usePart('div', props, {
    className: 'ct-ruler',
    ref,
    state: {},
    props: {
      'aria-hidden': true,
      children: rulerTicks({ startMs: fromMs, endMs: toMs }, scale * 1000).map(({ ms, labelled }) => (
        <span
          key={ms}
          className="ct-tick"
          data-labelled={labelled ? '' : undefined}
          style={{ transform: `translateX(${ms * scale}px)` }}
        >
          {labelled ? format.tick(ms) : null}
        </span>
      )),
    },
  })
})
