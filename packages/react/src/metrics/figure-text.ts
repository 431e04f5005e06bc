import type { Estimate, MetricUnit } from '@call-timeline/core/metrics'
import { format } from '../format/format.ts'
import type { MetricsMessages } from '../messages/metrics-messages.ts'

/** Writes figures in the manner of a language. */
export interface FigureText {
  readonly value: (value: number | undefined, unit: MetricUnit) => string
  /** A share of 1. One that is neither none nor all never reads as such. */
  readonly share: (share: number) => string
  /** How much is estimated, in words; undefined when nothing is. */
  readonly estimated: (estimate: Estimate) => string | undefined
}

/** Writing figures for `locale`, a BCP 47 tag. */
export function figureText(locale: string, words: MetricsMessages): FigureText {
  const numbers = numberFormat(locale, { maximumFractionDigits: 0 })
  const percents = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const share = (part: number): string =>
    percents.format(part > 0 && part < 1 ? Math.min(0.99, Math.max(0.01, part)) : part)
  return {
    share,
    value(value, unit) {
      if (value === undefined || !Number.isFinite(value)) return words.none
      switch (unit) {
        case 'ms':
          return format.duration(value)
        case 'ratio':
          return share(value)
        case 'count':
          return numbers.format(value)
        case 'per_minute':
          return words.perMinute(numbers.format(value))
      }
    },
    estimated: ({ estimated, of }) =>
      estimated > 0 && of > 0 ? words.estimated(share(estimated / of)) : undefined,
  }
}

/** Whether a figure is no better than a guess: all its times are estimated, or one of the two of a single stretch. */
export function isGuessed({ estimated, of }: Estimate): boolean {
  return estimated > 0 && (estimated === of || of <= 2)
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options)
  } catch {
    // A tag that is not well formed must not keep the figures from anybody.
    return new Intl.NumberFormat('en', options)
  }
}
