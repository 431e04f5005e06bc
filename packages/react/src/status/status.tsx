'use client'

import { forwardRef, type ReactElement, type Ref, useEffect, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { useCell } from '../view/use-cell.ts'

/** How the status line stands. */
export type StatusState = { readonly open: boolean }

/** Props of `Timeline.Status`. */
export type StatusProps = Omit<PartProps<'div', StatusState>, 'children'>

/** How long a refusal stays in view; ms. */
const SHOWN_MS = 6000

/** Shows why something that was asked for could not be done. Screen readers hear it from the live region. */
export const Status: Part<StatusProps, HTMLDivElement> = forwardRef(function Status(
  props: StatusProps,
  ref: Ref<HTMLDivElement>,
): ReactElement {
  const { announcement } = useTimeline('Timeline.Status')
  const latest = useCell(announcement)
  const [goneSerial, setGone] = useState(0)
  const isOpen = latest?.tone === 'refused' && latest.serial !== goneSerial
  useEffect(() => {
    if (latest?.tone !== 'refused') return
    const timer = setTimeout(() => setGone(latest.serial), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [latest])
  return usePart('div', props, {
    className: 'ct-status',
    ref,
    state: { open: isOpen },
    props: { 'aria-hidden': true, children: isOpen ? latest.text : null },
  })
})

/** The styling contract of `Timeline.Status`. */
export const statusContract: PartContract = {
  part: 'Timeline.Status',
  className: 'ct-status',
  attributes: [{ name: 'data-open', help: 'Something was refused a moment ago.' }],
}
