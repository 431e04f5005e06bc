import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import { codePointLength, dollarsToCents, epochToMs, isE164 } from '@call-timeline/schema/convert'
import { SENTIMENTS } from '@call-timeline/schema/fields'
import { fieldAt, storedValue } from '@call-timeline/schema/rules'
import { refuse } from '../../../commands/define-command.ts'
import { getIn, isObject, setIn } from '../../../json/json-path.ts'
import { samePlaces } from '../edits.ts'
import { type FixKind, type FixSite, fix, type ObjectSite, own } from '../fix-kind.ts'

/** Replaces the value that the problem is on; undefined from `to` means that it has no better one. */
export function replaceValue(
  id: string,
  label: string,
  to: (value: Json, site: ObjectSite) => Json | undefined,
): FixKind {
  return fix(id, label, (site) => {
    const before = getIn(site.wire, site.path)
    const after = before === undefined ? undefined : to(before, site)
    return after === undefined ? undefined : own(site, setIn(site.wire, site.path, after))
  })
}

/** Takes an optional field out; of the words of a turn the same field of each that has the same problem. */
export const leaveOut: FixKind = fix('leave_out', 'Leave it out', (site) => {
  if (isRequired(site)) return refuse('This field cannot be left out. Fill it in.')
  return own(site, takenOut(site.wire, [site.path]))
})

/** Takes a key out that means nothing to the endpoint; in a list from every item that has it. */
export const removeKey: FixKind = fix('remove_key', 'Take the key away', (site) =>
  own(site, takenOut(site.wire, samePlaces(site.wire, site.path))),
)

function takenOut(wire: JsonObject, paths: readonly JsonPath[]): Json | undefined {
  return paths.reduce<Json | undefined>((root, path) => root && setIn(root, path, undefined), wire)
}

function isRequired({ record, path }: FixSite): boolean {
  const field = fieldAt(record ? 'segment' : 'call', path)
  return field?.required === true || typeof path.at(-1) === 'number' || path.length === 0
}

/** Writes what the endpoint keeps of the value; of the words of a turn for every one. */
export const writeAsStored: FixKind = fix('write_as_stored', 'Write it as the endpoint keeps it', (site) => {
  const { wire, path, record } = site
  const field = fieldAt(record ? 'segment' : 'call', path)
  if (field === undefined) return undefined
  const next = samePlaces(wire, path).reduce<Json | undefined>((root, place) => {
    const value = root && getIn(root, place)
    if (root === undefined || value === undefined || value === null) return root
    const stored = storedValue(field, value)
    return stored === undefined || typeof value === typeof stored ? root : setIn(root, place, stored)
  }, wire)
  return own(site, next)
})

/** A number that is not finite, out of every word that has one. */
export const leaveOutNotFinite: FixKind = fix('leave_out', 'Leave it out', (site) => {
  const paths = samePlaces(site.wire, site.path).filter((path) => {
    const field = fieldAt(site.record ? 'segment' : 'call', path)
    const value = getIn(site.wire, path)
    return field !== undefined && value !== undefined && value !== null && !storedNumber(field, value)
  })
  return own(site, takenOut(site.wire, paths))
})

function storedNumber(field: NonNullable<ReturnType<typeof fieldAt>>, value: Json): boolean {
  return storedValue(field, value) !== undefined
}

/** A number or a yes-or-no where text belongs. */
export const asText: FixKind = replaceValue('as_text', 'Write it as text', (value, { path, record }) => {
  const isText = fieldAt(record ? 'segment' : 'call', path)?.kind === 'text' || path[0] === 'sip_headers'
  const isPlain = typeof value === 'number' ? Number.isFinite(value) : typeof value === 'boolean'
  return isText && isPlain ? String(value) : undefined
})

/** JSON text of an object, where the object itself belongs. */
export const readJson: FixKind = replaceValue(
  'read_json',
  'Read the text as JSON',
  (value, { path, record }) => {
    const kind = fieldAt(record ? 'segment' : 'call', path)?.kind
    if (typeof value !== 'string' || (kind !== 'object' && kind !== 'shape')) return undefined
    const read = parsed(value)
    return isObject(read) ? read : undefined
  },
)

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Tool arguments and results that are no object, wrapped as one. */
export const wrapValue: FixKind = replaceValue('wrap_value', 'Wrap it as {"value": …}', (value, { path }) => {
  const isWrapped = path[0] === 'tool' && (path[1] === 'params' || path[1] === 'result')
  return isWrapped && value !== null && path.length === 2 ? { value } : undefined
})

/** A whole number in place of one with a fraction; a start is cut off, anything else is rounded up. */
export const roundNumber: FixKind = replaceValue('round', 'Round to a whole number', (value, { path }) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  return path.at(-1) === 'start_timestamp' ? Math.floor(value) : Math.ceil(value)
})

const QUANTITY = /^\s*([+-]?\d+(?:\.\d+)?)\s*(ms|s|sec|seconds?|milliseconds?)?\s*$/i

/** A time with a unit or a fraction in its text: "1.5 s", "120 ms", "10.5". */
export const readQuantity: FixKind = replaceValue('read_quantity', 'Read the number in it', (value, site) => {
  const field = fieldAt(site.record ? 'segment' : 'call', site.path)
  const match = typeof value === 'string' ? QUANTITY.exec(value) : null
  if (field?.unit !== 'ms' || match === null) return undefined
  const factor = /^s/i.test(match[2] ?? '') ? 1000 : 1
  return Math.ceil(roundedOff(Number(match[1]) * factor))
})

/** Without the noise of binary fractions: 2.4 × 1000 is 2400. */
export function roundedOff(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

/** A date and time as text, where Unix time belongs. */
export const readDate: FixKind = replaceValue('read_date', 'Read the date in it', (value, { path }) => {
  if (path.at(-1) !== 'start_timestamp' && path.at(-1) !== 'end_timestamp') return undefined
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(value)) return undefined
  const ms = Date.parse(value)
  return Number.isFinite(ms) ? ms : undefined
})

/** A cost written as an amount of dollars. */
export const readDollars: FixKind = replaceValue('read_dollars', 'Read it as dollars', (value, { path }) =>
  path.at(-1) === 'call_cost' && typeof value === 'string' ? dollarsToCents(value) : undefined,
)

/** A text cut to the length that the endpoint takes, in code points. */
export const shorten: FixKind = replaceValue('shorten', 'Shorten it', (value, { path, record }) => {
  const field = fieldAt(record ? 'segment' : 'call', path)
  // A part of an ID or of an address names something else.
  if (field?.maxLength === undefined || field.editor === 'url' || field.key === 'call_id') return undefined
  if (typeof value !== 'string' || codePointLength(value) <= field.maxLength) return undefined
  return [...value].slice(0, field.maxLength).join('')
})

/** Spaces around a text taken away. */
export const trimValue: FixKind = replaceValue('trim', 'Take the spaces away', (value) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined,
)

const LONE_SURROGATE = /\p{Surrogate}/gu

/** Half characters replaced by the sign for a broken one, in a text or in the name of a key. */
export const replaceBroken: FixKind = fix('replace_broken', 'Replace the broken character', (site) => {
  const value = getIn(site.wire, site.path)
  if (typeof value === 'string' && value.search(LONE_SURROGATE) >= 0) {
    return own(site, setIn(site.wire, site.path, value.replace(LONE_SURROGATE, '\ufffd')))
  }
  const key = site.path.at(-1)
  const within = site.path.slice(0, -1)
  const object = getIn(site.wire, within)
  if (typeof key !== 'string' || !isObject(object)) return undefined
  const mended = key.replace(LONE_SURROGATE, '\ufffd')
  if (mended === key || Object.hasOwn(object, mended)) return undefined
  return own(site, renamedIn(site.wire, within, object, key, mended))
})

function renamedIn(wire: JsonObject, within: JsonPath, object: JsonObject, from: string, to: string) {
  const entries = Object.entries(object).map(([key, value]) => [key === from ? to : key, value] as const)
  return setIn(wire, within, Object.fromEntries(entries))
}

const SENTIMENT_WORDS: ReadonlyMap<string, (typeof SENTIMENTS)[number]> = new Map([
  ...SENTIMENTS.map((sentiment) => [sentiment, sentiment] as const),
  ['pos', 'positive'],
  ['neg', 'negative'],
  ['none', 'unknown'],
  ['n/a', 'unknown'],
])

/** The label of the list that a sentiment was meant to be. */
export const sentimentMeant: FixKind = replaceValue('sentiment_meant', 'Spell it as in the list', (value) =>
  typeof value === 'string' ? SENTIMENT_WORDS.get(value.trim().toLowerCase()) : undefined,
)

/** The label for a mood that is not known. */
export const sentimentUnknown: FixKind = replaceValue(
  'sentiment_unknown',
  'Set it to unknown',
  () => 'unknown',
)

/** A phone number without the spaces and signs that people put between digits. */
export const plainPhone: FixKind = replaceValue('plain_phone', 'Write it in E.164 form', (value) => {
  if (typeof value !== 'string') return undefined
  const plain = value
    .replace(/^tel:/i, '')
    .replace(/[\s().\-/]/g, '')
    .replace(/^00/, '+')
  return isE164(plain) ? plain : undefined
})

/** A percentage as a share of 1. */
export const divideBy100: FixKind = replaceValue('divide_by_100', 'Divide it by 100', (value) => {
  const share = typeof value === 'number' ? value : Number(value)
  return share > 1 && share <= 100 ? roundedOff(share * 10) / 1000 : undefined
})

/** A latency in ms in place of seconds. */
export const latencyInMs: FixKind = replaceValue('times_1000', 'Multiply it by 1000', (value) => {
  const seconds = typeof value === 'number' ? value : Number(value)
  return Number.isFinite(seconds) ? Math.ceil(roundedOff(seconds * 1000)) : undefined
})

/** Unix time in ms, from microseconds or nanoseconds. */
export const smallerEpoch: FixKind = replaceValue(
  'from_smaller_unit',
  'Read it as micro- or nanoseconds',
  (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return undefined
    const year = (ms: number): number => new Date(ms).getUTCFullYear()
    return [1000, 1_000_000]
      .map((factor) => Math.floor(value / factor))
      .find((ms) => epochToMs(ms) === ms && year(ms) >= 2010 && year(ms) < 2100)
  },
)
