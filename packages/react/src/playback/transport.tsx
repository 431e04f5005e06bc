'use client'

import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { PlayButton } from './play-button.tsx'
import { PlayPosition } from './play-position.tsx'
import { RateMenu } from './rate-menu.tsx'
import { SoundNote } from './sound-note.tsx'

/** Props of `Timeline.Transport`; its children replace what stands in it. */
export type TransportProps = PartProps<'div', Record<string, never>>

/** Play, position, speed, and what is the matter with the sound. */
export const Transport: Part<TransportProps, HTMLDivElement> = forwardRef(function Transport(
  { children, ...host }: TransportProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { messages } = useTimeline('Timeline.Transport')
  return usePart('div', host, {
    className: 'ct-transport',
    ref,
    state: {},
    props: {
      role: 'group',
      'aria-label': messages.playback.label,
      children: children ?? (
        <>
          <PlayButton />
          <PlayPosition />
          <RateMenu className="ct-roomy" />
          <SoundNote />
        </>
      ),
    },
  })
})
