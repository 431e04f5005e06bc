/** Writes times and lengths for people in one language. */
export interface TimeFormat {
  /** A time of the call, to the tenth: `1:03.4`, `1:02:03.4`. */
  readonly time: (ms: number) => string
  /** A length: `640 ms`, `3.4 s`, `1:03.4`. */
  readonly duration: (ms: number) => string
}

/** The format for a BCP 47 locale. */
export function createTimeFormat(locale: string): TimeFormat {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const tenthsPadded = new Intl.NumberFormat(locale, {
    minimumIntegerDigits: 2,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const padded = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 })
  const plain = new Intl.NumberFormat(locale, { useGrouping: false })
  const time = (ms: number): string => {
    // Down to the tenth, so that a clock never shows a moment that has not come.
    const tenthsOfSecond = Math.floor(Math.abs(ms) / 100)
    const seconds = (tenthsOfSecond % 600) / 10
    const minutes = Math.floor(tenthsOfSecond / 600)
    const hours = Math.floor(minutes / 60)
    const clock = hours > 0 ? `${plain.format(hours)}:${padded.format(minutes % 60)}` : plain.format(minutes)
    return `${ms < 0 ? '−' : ''}${clock}:${tenthsPadded.format(seconds)}`
  }
  return {
    time,
    duration(ms) {
      if (Math.abs(ms) < 1000) return `${whole.format(ms)} ms`
      return Math.abs(ms) < 60_000 ? `${tenths.format(ms / 1000)} s` : time(ms)
    },
  }
}
