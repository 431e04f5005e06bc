'use client'

import { rulerLabels } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { format } from '../format/format.ts'
import type { Part, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { alongCss } from './time-window.ts'
import { useTimeWindow } from './use-time-window.ts'

/** Props of `Timeline.Ruler`. */
export type RulerProps = Omit<PartProps<'div', Record<string, never>>, 'children'>

/** The clock above the lanes. Every item says its own times, so screen readers pass it over. */
export const Ruler: Part<RulerProps, HTMLDivElement> = forwardRef(function Ruler(
  props: RulerProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { axis, from, to, scale } = useTimeWindow('Timeline.Ruler')
  return usePart('div', props, {
    className: 'ct-ruler',
    ref,
    state: {},
    props: {
      'aria-hidden': true,
      children: rulerLabels(axis, from, to, scale).map(({ ms, markMs, lengthMs }) => (
        <span
          key={ms}
          className="ct-tick"
          data-time={format.tick(ms)}
          style={{
            left: alongCss(axis.placeOf(ms)),
            width: alongCss(lengthMs),
            // The marks are a background: they are many and mean nothing each.
            backgroundSize: `${alongCss(markMs)} 100%`,
          }}
        />
      )),
    },
  })
})
