import type { Json } from '@call-timeline/schema'

export interface JsonTextError {
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly message: string
}

export function parseJsonText(
  text: string,
): { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: JsonTextError } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    const before = text.slice(0, offset).split('\n')
    return {
      ok: false,
      error: {
        offset,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        message: message.replace(/ in JSON.*$/, ''),
      },
    }
  }
}

export function formatTime(ms: number): string {
  const sign = ms < 0 ? '-' : ''
  const abs = Math.abs(ms)
  const minutes = Math.floor(abs / 60_000)
  const rest = ((abs % 60_000) / 1000).toFixed(3).replace(/0{1,2}$/, '')
  return `${sign}${minutes}:${rest.padStart(rest.length + (rest.indexOf('.') < 2 ? 1 : 0), '0')}`
}

export function parseTime(text: string): number | undefined {
  const clock = /^(?:(\d+):)?(\d+):(\d{1,2}(?:\.\d+)?)$/.exec(text.trim())
  if (clock)
    return Math.round((Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000)
  const seconds = /^(\d+(?:\.\d+)?)\s*s$/.exec(text.trim())
  if (seconds) return Math.round(Number(seconds[1]) * 1000)
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Math.ceil(Number(text)) : undefined
}
