/** A stretch of a text and where it begins. */
export interface TextChunk {
  readonly start: number
  readonly text: string
}

// Segmenting and normalising take more than twice as long for a text twice as long.
const WANTED_LENGTH = 400
const MOST_LENGTH = 800
const SPACE = /\s/

/**
 * A text in pieces short enough to work on, cut behind a space where there is one; a stretch of 800
 * characters without any is cut where it ends, but never within a surrogate pair.
 */
export function textChunks(text: string): readonly TextChunk[] {
  const chunks: TextChunk[] = []
  let start = 0
  while (start < text.length) {
    const end = chunkEnd(text, start)
    chunks.push({ start, text: text.slice(start, end) })
    start = end
  }
  return chunks
}

function chunkEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + MOST_LENGTH)
  for (let at = start + WANTED_LENGTH; at < most; at += 1) {
    if (SPACE.test(text.charAt(at))) return at + 1
  }
  const code = text.charCodeAt(most)
  return most < text.length && code >= 0xdc00 && code <= 0xdfff ? most - 1 : most
}
