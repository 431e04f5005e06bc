const LONE_SURROGATE = /\p{Surrogate}/u
const E164 = /^\+[1-9]\d{6,14}$/

/** Length in Unicode code points, as the endpoint counts: an emoji is 1, where `.length` says 2. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** Whether a text has no half of a surrogate pair; with one it cannot be written as UTF-8. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text)
}

/** Whether a phone number is in E.164 form: a plus sign, the country code, at most 15 digits, nothing else. */
export function isE164(text: string): boolean {
  return E164.test(text)
}
