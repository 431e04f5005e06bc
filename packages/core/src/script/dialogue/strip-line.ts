import { parseTime } from '../../format/parse-time.ts'
import type { OutlineTimes } from '../../outline/outline.ts'

/** A line of pasted text without what stands around its words. */
export interface StrippedLine {
  readonly text: string
  readonly startMs: number | undefined
  /** The speaker that a voice tag of WebVTT names. */
  readonly voice: string | undefined
}

const MARKS = /^(?:[-–—*•‣·>»"“]|\d{1,4}[.)](?=\s))\s*/u
const CLOCK = '\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?'
const STAMP = new RegExp(
  `^(?:[[(<{](${CLOCK})[\\])>}]|(${CLOCK})(?=\\s|$|\\])|[[(](\\d{1,6}(?:[.,]\\d{1,3})?\\s?s)[\\])])\\s*[-–—:|]?\\s*`,
)
const CUE = new RegExp(`^(${CLOCK})\\s*-+>\\s*(${CLOCK})(?:\\s|$)`)
const VOICE = /^<v(?:\.[\w.-]+)?\s+([^>]{1,60})>/i
const TAG = /<\/?(?:v|c|b|i|u|lang|ruby|rt)(?:[ .][^<>]{0,60})?>|<[\d:.]{4,15}>/gi

/** Takes bullets, quote marks, bold, tags and a time in front off a line, in whatever order they come. */
export function stripLine(line: string): StrippedLine {
  let text = line.trim()
  let startMs: number | undefined
  let voice: string | undefined
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const stamp = startMs === undefined ? STAMP.exec(text) : null
    const tag = VOICE.exec(text)
    const before = text
    if (stamp) {
      startMs = parseTime(clockOf(stamp))
      text = text.slice(stamp[0].length)
    } else if (tag) {
      voice = tag[1]?.trim()
      text = text.slice(tag[0].length)
    } else {
      text = text.replace(MARKS, '')
    }
    if (text === before) break
  }
  const plain = text.replaceAll(TAG, '').replaceAll('**', '').replaceAll('__', '')
  return { text: plain.replace(/["”]$/u, (quote) => (hasOpening(plain) ? quote : '')).trim(), startMs, voice }
}

// More than a bullet, a time, a quote mark and a voice is not put in front of a line.
const MOST_ROUNDS = 6

function hasOpening(text: string): boolean {
  return /["“]/u.test(text.slice(0, -1))
}

function clockOf([, bracketed, bare, seconds]: RegExpExecArray): string {
  return (bracketed ?? bare ?? seconds ?? '').replace(/^0+(?=\d\d:)/, '')
}

/** The times of a WebVTT or SRT cue; undefined for any other line. */
export function cueTimes(line: string): OutlineTimes | undefined {
  const cue = CUE.exec(line.trim())
  const startMs = cue?.[1] === undefined ? undefined : parseTime(cue[1])
  const endMs = cue?.[2] === undefined ? undefined : parseTime(cue[2])
  return startMs === undefined || endMs === undefined ? undefined : { startMs, endMs }
}

const PAUSE = /^[[(](?:long )?(?:pause|silence)\D{0,12}(\d{1,5}(?:\.\d{1,3})?)\s?(ms|s|sec|seconds?)[\])]$/i

/** How long a pause is that a line stands for, in ms; undefined for any other line. */
export function pauseOf(text: string): number | undefined {
  const pause = PAUSE.exec(text)
  if (!pause) return undefined
  const ms = Math.round(Number(pause[1]) * (pause[2]?.toLowerCase() === 'ms' ? 1 : 1000))
  return ms > 0 ? ms : undefined
}
