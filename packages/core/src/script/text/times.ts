import type { OutlineTimes } from '../../outline/outline.ts'
import { match, type Read } from './read-json.ts'
import type { Source } from './source.ts'

const CLOCK = /(?:(\d{1,10}):)?(\d{1,12}):([0-5]\d)(?:[.,](\d{1,3}))?(?![\d:])/y
const DURATION = /(\d{1,16})(?:[.,](\d{1,3}))?[ ]?(ms|sec|s|min|m)(?![\p{L}\p{N}])/uy
const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, sec: 1000, min: 60_000, m: 60_000 }

/** A time from the start of the call: "0:03.240", "1:02:03.000". Whole ms from 0. */
export function writeClock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)
  return `${clock}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

/** A length of time: "850ms", "2s", "1.86s". Whole ms from 0. */
export function writeDuration(ms: number): string {
  if (ms < 1000) return `${ms}ms`
  const rest = String(ms % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${Math.floor(ms / 1000)}${rest === '' ? '' : `.${rest}`}s`
}

/** The times of a row, as "@0:03.240-0:05.100+1.86s" with each part only where it was written. */
export function writeTimes({ startMs, endMs, durationMs }: OutlineTimes): string {
  const start = startMs === undefined ? '' : writeClock(startMs)
  const end = endMs === undefined ? '' : `-${writeClock(endMs)}`
  return `@${start}${end}${durationMs === undefined ? '' : `+${writeDuration(durationMs)}`}`
}

/** Reads a length of time; undefined, without a fault, when none stands at `at`. */
export function readDuration(text: string, at: number): Read<number> | undefined {
  DURATION.lastIndex = at
  const found = DURATION.exec(text)
  if (!found) return undefined
  const [whole, amount = '0', decimals = '', unit = 'ms'] = found
  const unitMs = UNIT_MS[unit] ?? 1
  const value = Number(amount) * unitMs + Math.round((Number(decimals.padEnd(3, '0')) * unitMs) / 1000)
  return Number.isSafeInteger(value) ? { value, end: at + whole.length } : undefined
}

/** Reads the times of a row from `at`, where the @ stands. Undefined after a fault, which is noted. */
export function readTimes(source: Source, at: number): Read<OutlineTimes> | undefined {
  const { text } = source
  const start = readTime(text, at + 1)
  let end = start?.end ?? at + 1
  const endTime = text.charAt(end) === '-' ? readTime(text, end + 1) : undefined
  end = endTime?.end ?? end
  const length = text.charAt(end) === '+' ? readDuration(text, end + 1) : undefined
  end = length?.end ?? end
  const rest = match(NOT_BLANK, text, end) ?? ''
  if (rest !== '' || end === at + 1) {
    return source.fail(
      'bad_time',
      at,
      end + rest.length,
      'This is no time. Write @0:03.240 for a start, @0:03.240-0:05.100 with an end, @0:03.240+1.86s with a length.',
    )
  }
  return {
    value: {
      ...(start ? { startMs: start.value } : {}),
      ...(endTime ? { endMs: endTime.value } : {}),
      ...(length ? { durationMs: length.value } : {}),
    },
    end,
  }
}

const NOT_BLANK = /[^\s\]]+/y

function readTime(text: string, at: number): Read<number> | undefined {
  CLOCK.lastIndex = at
  const found = CLOCK.exec(text)
  if (!found) return readDuration(text, at)
  const [whole, hours = '0', minutes = '0', seconds = '0', decimals = ''] = found
  const wholeSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const value = wholeSeconds * 1000 + Number(decimals.padEnd(3, '0'))
  return Number.isSafeInteger(value) ? { value, end: at + whole.length } : undefined
}
