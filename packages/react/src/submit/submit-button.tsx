'use client'

import { matchesChord, type SubmitController, type SubmitState } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref, useEffect, useId, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useGoTo } from '../fields/use-go-to.ts'
import { Hint } from '../hint/hint.tsx'
import { chordText } from '../keyboard/chord-text.ts'
import { currentPlatform } from '../keyboard/platform.ts'
import type { Part, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { blockingErrors, useBlockingErrors } from './use-blocking-errors.ts'

const SUBMIT_CHORD = 'Mod+Enter'

/** How the button stands. */
export type SubmitButtonState = {
  readonly phase: SubmitState['phase']
  /** True when errors stand in the way. */
  readonly blocked: boolean
}

/** Props of `Timeline.SubmitButton`. */
export interface SubmitButtonProps extends PartProps<'button', SubmitButtonState> {
  /** From `useSubmitCall`, or of the host's own. */
  readonly submit: SubmitController
}

/**
 * Sends the call, by press or by Mod+Enter anywhere in the root. With errors in the way it says how many
 * and goes to the first instead.
 */
export const SubmitButton: Part<SubmitButtonProps, HTMLButtonElement> = forwardRef(function SubmitButton(
  { submit, children, ...host }: SubmitButtonProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { editor, messages, portal } = useTimeline('Timeline.SubmitButton')
  const errors = useBlockingErrors()
  const goTo = useGoTo()
  const reasonId = useId()
  const [firstError] = errors
  const sending = submit.state.phase === 'sending'

  const press = (): void => {
    if (sending) return
    const [first] = blockingErrors(editor)
    if (first === undefined) submit.submit()
    else goTo(first)
  }
  const latestPress = useRef(press)
  useEffect(() => {
    latestPress.current = press
  })
  useEffect(() => {
    const root = portal.current?.closest('.ct-root')
    const onKeyDown = (event: KeyboardEvent): void => {
      const isInRoot = event.target instanceof Node && root?.contains(event.target) === true
      if (!isInRoot || event.defaultPrevented || event.isComposing) return
      if (!matchesChord(event, SUBMIT_CHORD, currentPlatform())) return
      event.preventDefault()
      latestPress.current()
    }
    // On the document, so that a field in the root takes over what is typed in it before.
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [portal])

  const reason = firstError === undefined ? undefined : messages.submit.blocked(errors.length)
  const button = usePart('button', host, {
    className: 'ct-button ct-submit-button',
    ref,
    state: { phase: submit.state.phase, blocked: firstError !== undefined },
    props: {
      type: 'button',
      'data-variant': 'primary',
      onClick: press,
      'aria-disabled': sending || undefined,
      'aria-describedby': reason === undefined ? undefined : reasonId,
      children: children ?? (
        <>
          {sending ? messages.submit.sending : messages.submit.submit}
          {firstError === undefined ? null : (
            <span className="ct-submit-count" aria-hidden="true">
              {errors.length}
            </span>
          )}
        </>
      ),
    },
  })
  const label = messages.common.withKey(messages.submit.submit, chordText(SUBMIT_CHORD, currentPlatform()))
  return (
    <>
      <Hint text={reason === undefined ? label : `${reason} ${messages.submit.showFirst}.`}>{button}</Hint>
      <span id={reasonId} hidden>
        {reason}
      </span>
    </>
  )
})
