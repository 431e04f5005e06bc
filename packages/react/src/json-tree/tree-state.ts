import type { Json } from '@call-timeline/schema'
import { useState } from 'react'
import { type OpenLines, openAtFirst, PAGE } from './json-lines.ts'
import type { Hides } from './masking.ts'

/** How much of a long text is shown before somebody asks for more; characters. */
export const FIRST_CHARACTERS = 200

/** How much more each asking shows: a text of a megabyte would stop the page at once. Characters. */
export const MORE_CHARACTERS = 20_000

/** What somebody has opened in a tree. Never changed in place. */
export interface TreeState {
  readonly open: OpenLines
  /** Lines whose secret is shown. */
  readonly revealed: ReadonlySet<string>
  /** How much of a long text is shown, by line. */
  readonly characters: ReadonlyMap<string, number>
}

/** Keeps the state of trees while they are not mounted, by a name for each. */
export type TreeMemory = Map<string, TreeState>

/** The state of a tree, remembered from the last time that it was shown. */
export function useTreeState(
  value: Json,
  hides: Hides,
  memory: TreeMemory,
  name: string,
): readonly [TreeState, (next: TreeState) => void] {
  const [state, setState] = useState(
    () =>
      memory.get(name) ?? {
        open: openAtFirst(value, hides),
        revealed: new Set<string>(),
        characters: new Map(),
      },
  )
  return [
    state,
    (next) => {
      memory.set(name, next)
      setState(next)
    },
  ]
}

/** With a line opened, or closed when it is open. */
export function withToggled(state: TreeState, key: string): TreeState {
  const open = new Map(state.open)
  if (!open.delete(key)) open.set(key, PAGE)
  return { ...state, open }
}

/** With more entries of an object or list shown. */
export function withMore(state: TreeState, key: string, shown: number): TreeState {
  return { ...state, open: new Map(state.open).set(key, shown + PAGE) }
}

/** With a secret shown, or hidden again. */
export function withRevealed(state: TreeState, key: string): TreeState {
  const revealed = new Set(state.revealed)
  if (!revealed.delete(key)) revealed.add(key)
  return { ...state, revealed }
}

/** With more of a long text shown. */
export function withMoreText(state: TreeState, key: string): TreeState {
  const shown = shownCharacters(state, key)
  return { ...state, characters: new Map(state.characters).set(key, shown + MORE_CHARACTERS) }
}

/** How much of a text is shown. */
export function shownCharacters({ characters }: TreeState, key: string): number {
  return characters.get(key) ?? FIRST_CHARACTERS
}
