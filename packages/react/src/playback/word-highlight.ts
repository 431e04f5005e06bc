/** The names of our highlights, as in `::highlight(ct-playing)` in the styles; the later ones lie on top. */
const NAMES = ['ct-match', 'ct-match-current', 'ct-playing'] as const

/** Marks stretches of text on the page without changing its elements. */
export interface WordHighlight {
  /** Marks these instead of those marked before. */
  show(ranges: readonly Range[]): void
}

/**
 * A highlight of one root. All roots of a page share the browser's one registry, so each takes back only its
 * own ranges. Where a browser has no highlights, nothing is marked; the row is lit all the same.
 */
export function createWordHighlight(name: (typeof NAMES)[number] = 'ct-playing'): WordHighlight {
  let own: readonly Range[] = []
  return {
    show(ranges) {
      const shared = sharedHighlight(name)
      if (!shared) return
      for (const range of own) shared.delete(range)
      for (const range of ranges) shared.add(range)
      own = ranges
    },
  }
}

function sharedHighlight(name: (typeof NAMES)[number]): Highlight | undefined {
  if (typeof Highlight === 'undefined' || typeof CSS === 'undefined' || !CSS.highlights) return undefined
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = NAMES.indexOf(name)
  CSS.highlights.set(name, made)
  return made
}

/** A range over `[from, to)` of an element's text; undefined when it is not that long. */
export function textRange(element: Element, from: number, to: number): Range | undefined {
  const range = element.ownerDocument.createRange()
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let hasStart = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!hasStart && from < before + length) {
      range.setStart(node, from - before)
      hasStart = true
    }
    if (hasStart && to <= before + length) {
      range.setEnd(node, to - before)
      return range
    }
    before += length
  }
  return undefined
}
