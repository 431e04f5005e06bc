import type { Json } from '@call-timeline/schema'
import type { CallOutline } from '../../outline/outline.ts'
import {
  FENCE,
  fieldKey,
  isEpoch,
  isPaceName,
  isText,
  PACE_SETTINGS,
  readsAsJson,
} from '../parse/front-matter.ts'
import { writeDuration } from '../text/times.ts'
import { writeJson, writeQuoted } from '../text/write-json.ts'

/** The lines of the front matter, fences included; none when there is nothing to say. */
export function printFrontMatter({ fields, pace }: Pick<CallOutline, 'fields' | 'pace'>): readonly string[] {
  const entries = Object.entries(fields).map(([key, value]) => printField(key, value))
  const settings = PACE_SETTINGS.flatMap(({ key, name }) => {
    const value = pace[key]
    if (value === undefined) return []
    return [`${name}: ${key.endsWith('Ms') ? writeDuration(value) : value}`]
  })
  const lines = [...entries, ...settings]
  return lines.length === 0 ? [] : [FENCE, ...lines, FENCE]
}

const PLAIN_KEY = /^[A-Za-z_][\w.-]*$/

function printField(key: string, value: Json): string {
  const isPlain = PLAIN_KEY.test(key) && fieldKey(key) === key && !isPaceName(key)
  const name = isPlain ? key : writeQuoted(key)
  if (typeof value === 'string') {
    if (value === '') return `${name}:`
    return `${name}: ${isPlainText(key, value) ? value : writeQuoted(value)}`
  }
  const scalar = typeof value === 'number' || typeof value === 'boolean'
  return `${name}${scalar && isText(key) ? ' =' : ':'} ${writeJson(value)}`
}

function isPlainText(key: string, value: string): boolean {
  return (
    value === value.trim() &&
    !/\p{C}|[\u2028\u2029]/u.test(value) &&
    !readsAsJson(key, value) &&
    !isEpoch(key)
  )
}
