import type { Editor } from '../editor/editor.ts'
import type { SegmentId } from '../records/records.ts'
import { type Match, type SearchIn, sameMatch } from './match.ts'
import { SEARCH_ALL, searchedTexts } from './searched-texts.ts'
import { textFinder } from './text-finder.ts'

/** How a text is looked for. */
export interface FindOptions {
  /** Whether "a" and "A" differ; false when absent. */
  readonly caseSensitive?: boolean
  /** Whether whole words alone count; false when absent. */
  readonly wholeWord?: boolean
  /** Where to look; everywhere when absent. */
  readonly in?: readonly SearchIn[]
  /** The most matches that are wanted; all when absent. */
  readonly limit?: number
}

/** What is looked through: an editor, or the part of it whose ids `order` names. */
export type Searched = Pick<Editor, 'locale' | 'order' | 'segment'>

/** Every place where the call has a text, in list order. Literally: no character has a meaning of its own. */
export function find(editor: Searched, text: string, options: FindOptions = {}): readonly Match[] {
  const { caseSensitive = false, wholeWord = false, limit = Number.POSITIVE_INFINITY } = options
  const places = new Set(options.in ?? SEARCH_ALL)
  const finder = textFinder({ text, caseSensitive, wholeWord }, editor.locale)
  const matches: Match[] = []
  if (text === '') return matches
  for (const segmentId of editor.order()) {
    const wire = editor.segment(segmentId)?.wire
    if (wire === undefined) continue
    for (const searched of searchedTexts(wire, places)) {
      for (const { start, end } of finder.all(searched.text)) {
        if (matches.length >= limit) return matches
        const { in: place, path } = searched
        matches.push({ segmentId, in: place, path, start, end, found: searched.text.slice(start, end) })
      }
    }
  }
  return matches
}

/** The segments that matches are in, in list order: what is left of the call when it is filtered by a text. */
export function segmentsWith(matches: readonly Match[]): readonly SegmentId[] {
  return [...new Set(matches.map(({ segmentId }) => segmentId))]
}

/**
 * The match behind `current`, or without one the first at or behind the selection; after the last the first
 * again. Undefined when there are none.
 */
export function nextMatch(editor: Editor, matches: readonly Match[], current?: Match): Match | undefined {
  const here = current === undefined ? -1 : matches.findIndex((match) => sameMatch(match, current))
  if (here >= 0) return matches[(here + 1) % matches.length]
  const from = selectedIndex(editor)
  return matches.find(({ segmentId }) => editor.indexOf(segmentId) >= from) ?? matches[0]
}

/** The match before `current`, or without one the last before the selection; before the first the last. */
export function previousMatch(editor: Editor, matches: readonly Match[], current?: Match): Match | undefined {
  const here = current === undefined ? -1 : matches.findIndex((match) => sameMatch(match, current))
  if (here >= 0) return matches.at(here - 1)
  const from = selectedIndex(editor)
  return matches.findLast(({ segmentId }) => editor.indexOf(segmentId) < from) ?? matches.at(-1)
}

/** Selects what a match is in, with the value that has it as the place asked for. */
export function selectMatch(editor: Editor, { segmentId, path }: Match): void {
  editor.selection.set([segmentId], path)
}

function selectedIndex(editor: Editor): number {
  const primary = editor.selection.primary()
  return primary === undefined ? 0 : Math.max(0, editor.indexOf(primary))
}
