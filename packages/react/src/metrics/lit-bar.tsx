'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'
import { useCell } from '../view/use-cell.ts'
import { useMetricsPanel } from './metrics-context.ts'

/** What is lit, and the way along it by pointer. */
export function LitBar(): ReactElement | null {
  const { lit, messages } = useTimeline('Timeline.Metrics')
  const words = messages.metrics
  const { light, opened } = useMetricsPanel()
  const now = useCell(lit)
  if (now === undefined) return null
  const span = now.at === undefined ? undefined : now.spans[now.at]
  const place =
    now.at === undefined || span === undefined
      ? words.places(now.spans.length)
      : words.place(
          now.at + 1,
          now.spans.length,
          format.duration(span.endMs - span.startMs),
          format.time(span.startMs),
        )
  return (
    <section className="ct-lit-bar" aria-label={now.title}>
      <span className="ct-lit-words">
        <bdi className="ct-lit-title">{now.title}</bdi>
        <span className="ct-muted">{place}</span>
      </span>
      <LitButton icon="before" label={words.previous} onClick={() => light.step('previous')} />
      <LitButton icon="after" label={words.next} onClick={() => light.step('next')} />
      <LitButton icon="repeat" label={words.loop} onClick={() => light.loop()} />
      <LitButton
        icon="cross"
        label={words.clear}
        onClick={() => {
          opened.set(undefined)
          light.clear()
        }}
      />
    </section>
  )
}

function LitButton({
  icon,
  label,
  onClick,
}: {
  readonly icon: IconName
  readonly label: string
  readonly onClick: () => void
}): ReactElement {
  return (
    <Hint text={label}>
      <button type="button" className="ct-button" data-icon="" aria-label={label} onClick={onClick}>
        <Icon name={icon} />
      </button>
    </Hint>
  )
}
