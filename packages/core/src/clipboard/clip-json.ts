import { CLIP_FORMAT, CLIP_VERSION, type Clip } from './clip.ts'

/**
 * A clip as JSON text; undefined when it cannot be written, such as rows that nest too deep. What JSON does
 * not have, like NaN, becomes null.
 */
export function clipJson({ originMs, rows }: Clip): string | undefined {
  try {
    return JSON.stringify({ format: CLIP_FORMAT, version: CLIP_VERSION, originMs, rows })
  } catch {
    return undefined
  }
}
