/** Most characters of a body that a page shows. */
const MAX_CHARACTERS = 400_000

/** A body for reading. */
export interface DisplayedJson {
  readonly text: string
  /** True when only its beginning is shown. */
  readonly shortened: boolean
}

/** A body as text: laid out over lines when it came on one, otherwise as it came. */
export function displayJson(bytes: Uint8Array): DisplayedJson {
  const text = layOut(new TextDecoder().decode(bytes))
  return text.length > MAX_CHARACTERS
    ? { text: text.slice(0, MAX_CHARACTERS), shortened: true }
    : { text, shortened: false }
}

function layOut(text: string): string {
  if (text.trim().includes('\n')) return text
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
