import { isWellFormed } from '../../convert/text.ts'
import { walkStrings } from '../scan/walk-strings.ts'
import type { Violation } from './violation.ts'

/**
 * Finds texts and keys with half of a surrogate pair, anywhere: they cannot be written as UTF-8, so the
 * endpoint cannot take them. Keys in `skip` are not entered at the root.
 */
export function checkText(root: unknown, found: Violation[], skip: readonly string[] = []): void {
  walkStrings(
    root,
    (text, place) => {
      if (isWellFormed(text)) return
      found.push({ type: 'string_unicode', path: place().path, input: text, field: undefined })
    },
    skip,
  )
}
