'use client'

import type { ReactElement } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { JsonTreeMessages } from '../messages/json-tree-messages.ts'
import type { JsonLine } from './json-lines.ts'
import { PAGE } from './json-lines.ts'
import { JsonValue } from './json-value.tsx'

/** How far a line is moved in for each level, px; and from which level on it is moved no further. */
const INDENT = 14
const DEEPEST_INDENT = 12

/** Props of a line of the tree. */
export interface JsonLineProps {
  readonly line: JsonLine
  readonly index: number
  readonly isTabStop: boolean
  readonly isRevealed: boolean
  readonly canReveal: boolean
  readonly shownCharacters: number
  readonly words: JsonTreeMessages
  /** Opens or closes it, or shows more of it. */
  readonly onAct: () => void
  readonly onFocus: () => void
}

/** One line of the tree: a key with its value, or the way to more of them. */
export function JsonLineView(props: JsonLineProps): ReactElement {
  const { line, index, isTabStop, words, onAct, onFocus } = props
  const isBranch = line.kind === 'entry' && line.entryCount !== undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: The tree takes the keys of all lines.
    <div
      role="treeitem"
      className="ct-json-line"
      data-line={index}
      tabIndex={isTabStop ? 0 : -1}
      aria-level={line.depth}
      aria-posinset={line.position}
      aria-setsize={line.setSize}
      aria-expanded={isBranch ? line.isOpen : undefined}
      style={{ paddingInlineStart: (Math.min(line.depth, DEEPEST_INDENT) - 1) * INDENT }}
      onClick={isBranch || line.kind === 'more' ? onAct : undefined}
      onFocus={onFocus}
    >
      <span className="ct-json-toggle" data-open={isBranch && line.isOpen ? '' : undefined}>
        {isBranch ? <Icon name="chevron" /> : null}
      </span>
      {line.kind === 'more' ? (
        <span className="ct-json-more">
          {words.showMore(Math.min(PAGE, line.hiddenCount), line.hiddenCount)}
        </span>
      ) : (
        <span className="ct-json-entry">
          {line.name === undefined ? null : (
            <>
              <bdi className="ct-json-name" data-index={typeof line.name === 'number' ? '' : undefined}>
                {shortName(line.name)}
              </bdi>
              <span className="ct-json-colon">: </span>
            </>
          )}
          <JsonValue {...props} line={line} />
        </span>
      )}
    </div>
  )
}

const LONGEST_NAME = 200

function shortName(name: string | number): string {
  const text = String(name)
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text
}
