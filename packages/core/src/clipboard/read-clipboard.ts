import { CLIP_FORMAT, type Clip } from './clip.ts'
import { jsonInHtml } from './clip-html.ts'
import { type ClipFault, readClip } from './read-clip.ts'

/** What a paste event or the clipboard API holds; absent what is not there. */
export interface ClipboardFlavours {
  readonly json?: string
  readonly html?: string
  readonly text?: string
}

/** Why nothing can be pasted. */
export type ClipboardRefusalCode = 'empty' | 'too_large' | ClipFault

/** Rows, or text that may be plain dialogue, or why it is neither. */
export type ClipboardContent =
  | { readonly ok: true; readonly kind: 'rows'; readonly clip: Clip }
  | { readonly ok: true; readonly kind: 'text'; readonly text: string }
  | { readonly ok: false; readonly code: ClipboardRefusalCode; readonly reason: string }

/** The longest flavour that is read, in UTF-16 units; a call of 10,000 rows and 200,000 words takes half. */
export const CLIPBOARD_LIMIT: number = 32 * 1024 * 1024

const REASONS: Readonly<Record<ClipboardRefusalCode, string>> = {
  empty: 'There is nothing to paste. Copy some rows or some text first.',
  too_large: 'This is too much to paste at once. Import it as a file.',
  not_json: 'What was copied is cut off or damaged. Copy it again.',
  foreign: 'This comes from another program. Paste it as text, or import it as a file.',
  newer_version: 'This was copied in a newer version. Update this one, or paste it as text.',
  broken: 'What was copied is incomplete. Copy it again.',
  too_deep: 'What was copied nests too deep to be pasted. Make its data flatter first.',
}

/**
 * What can be pasted: our own rows wherever they are, else the text as it is. Never throws, whatever the
 * clipboard holds.
 */
export function readClipboard({ json, html, text }: ClipboardFlavours): ClipboardContent {
  let fault: ClipboardRefusalCode = 'empty'
  const ours = [
    () => json,
    () => (html === undefined || isTooLarge(html) ? html : jsonInHtml(html)),
    () => (text !== undefined && looksLikeClip(text) ? text : undefined),
  ]
  for (const flavour of ours) {
    const found = flavour()
    if (found === undefined || found === '') continue
    if (isTooLarge(found)) {
      fault = 'too_large'
      continue
    }
    const read = readClip(found)
    if (read.ok) return { ok: true, kind: 'rows', clip: read.clip }
    fault = read.fault
  }
  if (text !== undefined && text.trim() !== '' && !looksLikeClip(text)) {
    return isTooLarge(text) ? refusal('too_large') : { ok: true, kind: 'text', text }
  }
  return refusal(fault === 'empty' && html !== undefined && html !== '' ? 'foreign' : fault)
}

function refusal(code: ClipboardRefusalCode): ClipboardContent {
  return { ok: false, code, reason: REASONS[code] }
}

function isTooLarge(flavour: string): boolean {
  return flavour.length > CLIPBOARD_LIMIT
}

/** Whether a text is our JSON, as it is when a program keeps the text flavour alone and the JSON went there. */
function looksLikeClip(text: string): boolean {
  const head = text.slice(0, 200)
  return /^\s*\{/.test(head) && head.includes(CLIP_FORMAT)
}
