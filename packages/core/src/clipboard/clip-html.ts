import type { ClipLine } from './clip-lines.ts'

const CLIP_ATTRIBUTE = 'data-call-timeline'

/**
 * Rows as HTML to paste into a document or a ticket, with the clip itself in an attribute: not every browser
 * keeps a flavour of our own. Whatever the rows hold stays text.
 */
export function clipHtml(lines: readonly ClipLine[], json: string): string {
  const paragraphs = lines.map(({ speaker, said }) =>
    speaker === undefined
      ? `<p><code>${escapeHtml(said)}</code></p>`
      : `<p><b>${escapeHtml(speaker)}:</b> ${escapeHtml(said)}</p>`,
  )
  return `<div ${CLIP_ATTRIBUTE}="${inAttribute(json)}">${paragraphs.join('')}</div>`
}

/** The clip's JSON out of such HTML, as a browser may have written it anew; undefined when there is none. */
export function jsonInHtml(html: string): string | undefined {
  const opening = `${CLIP_ATTRIBUTE}="`
  const at = html.indexOf(opening)
  if (at < 0) return undefined
  const from = at + opening.length
  const to = html.indexOf('"', from)
  return to < 0 ? undefined : html.slice(from, to).replaceAll('&quot;', '"')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

// Escaped as JSON wherever that is possible, so that only the quote depends on how a browser writes entities.
function inAttribute(json: string): string {
  return json
    .replace(/[&<>'\u00a0\u2028\u2029]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
    .replaceAll('"', '&quot;')
}
