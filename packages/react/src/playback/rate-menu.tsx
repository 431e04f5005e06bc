'use client'

import { Menu } from '@base-ui/react/menu'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from '../toolbar/tool-button.tsx'
import { useClock, useClockState } from './use-clock.ts'

const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** How fast it plays. */
export const RateMenu: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(function RateMenu(
  props: ToolButtonHostProps,
  ref: Ref<HTMLButtonElement>,
): ReactElement {
  const { editor, messages, portal } = useTimeline('Timeline.RateMenu')
  const clock = useClock()
  const { rate } = useClockState()
  const shown = rateText(rate, editor.locale)
  const trigger = useToolButton(
    { children: shown, 'aria-label': messages.playback.rate(shown), ...props },
    ref,
    {
      label: messages.playback.rateMenu,
      onRun: () => undefined,
    },
  )
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal container={portal}>
        <Menu.Positioner className="ct-positioner" sideOffset={4} align="start" positionMethod="fixed">
          <Menu.Popup className="ct-popup ct-menu" aria-label={messages.playback.rateMenu}>
            <Menu.RadioGroup value={rate} onValueChange={(next) => clock.setRate(Number(next))}>
              {RATES.map((each) => (
                <Menu.RadioItem key={each} value={each} className="ct-menu-item">
                  <span />
                  <span>{rateText(each, editor.locale)}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
})

function rateText(rate: number, locale: string): string {
  return `${rate.toLocaleString(locale, { maximumFractionDigits: 2 })}×`
}
