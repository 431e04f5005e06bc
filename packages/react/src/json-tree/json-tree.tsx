'use client'

import type { Json } from '@call-timeline/schema'
import { type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { JsonLineView } from './json-line.tsx'
import { type JsonLine, jsonLines } from './json-lines.ts'
import type { Hides } from './masking.ts'
import { lineAfterKey } from './tree-keys.ts'
import {
  shownCharacters,
  type TreeMemory,
  useTreeState,
  withMore,
  withMoreText,
  withRevealed,
  withToggled,
} from './tree-state.ts'

/** Props of the tree. */
export interface JsonTreeProps {
  readonly value: Json
  /** The accessible name of the tree. */
  readonly label: string
  readonly hides: Hides
  readonly canReveal: boolean
  /** Whether Tab leads into it. */
  readonly isTabbable: boolean
  readonly memory: TreeMemory
  /** Its name in the memory. */
  readonly name: string
}

/**
 * JSON as a tree that opens on demand: what is closed is not looked at, long lists come page by page and long
 * texts piece by piece, so that no value can freeze the page. Everything is text; nothing in it is followed.
 */
export function JsonTree(props: JsonTreeProps): ReactElement {
  const { value, label, hides, canReveal, isTabbable, memory, name } = props
  const words = useTimeline('Timeline.Transcript').messages.jsonTree
  const [state, setState] = useTreeState(value, hides, memory, name)
  const lines = useMemo(() => jsonLines(value, state.open, hides), [value, state.open, hides])
  const [wanted, setWanted] = useState<string | undefined>(undefined)
  const tree = useRef<HTMLDivElement>(null)
  const found = lines.findIndex(({ key }) => key === wanted)
  const current = Math.max(0, found)

  const act = (line: JsonLine): void => {
    if (line.kind === 'more') {
      // The first line that comes takes the place of the one that asked for it.
      setWanted(undefined)
      setState(withMore(state, line.parentKey, line.shown))
      focusAfter(lines.indexOf(line))
    } else if (line.isHidden) {
      if (canReveal) setState(withRevealed(state, line.key))
    } else if (line.entryCount !== undefined) setState(withToggled(state, line.key))
    else if (typeof line.value === 'string' && line.value.length > shownCharacters(state, line.key)) {
      setState(withMoreText(state, line.key))
    }
  }
  const focusLine = (index: number): void => {
    const line = lines[index]
    if (line === undefined) return
    setWanted(line.key)
    lineElement(index)?.focus()
  }
  const lineElement = (index: number): HTMLElement | null | undefined =>
    tree.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)
  const focusAfter = (index: number): void => {
    queueMicrotask(() => lineElement(index)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const line = lines[current]
    const answer = line && lineAfterKey(event.key, lines, current)
    if (line === undefined || answer === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (answer === 'act') act(line)
    else focusLine(answer)
  }
  return (
    <div ref={tree} className="ct-json-tree" role="tree" aria-label={label} dir="ltr" onKeyDown={onKeyDown}>
      {lines.map((line, index) => (
        <JsonLineView
          key={line.key}
          line={line}
          index={index}
          isTabStop={isTabbable && index === current}
          isRevealed={state.revealed.has(line.key)}
          canReveal={canReveal}
          shownCharacters={shownCharacters(state, line.key)}
          words={words}
          onAct={() => {
            setWanted(line.key)
            act(line)
          }}
          onFocus={() => setWanted(line.key)}
        />
      ))}
    </div>
  )
}
