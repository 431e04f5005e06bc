'use client'

import { type EditorProblem, removeWord, type SegmentId } from '@call-timeline/core'
import type { Json, WordNote } from '@call-timeline/schema'
import { WORD_FIELDS } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { ProblemNote } from '../fields/problem-note.tsx'
import { problemsAt } from '../fields/problems-at.ts'
import { Hint } from '../hint/hint.tsx'
import { useRunCommand } from '../hooks/use-command.ts'
import { Icon } from '../icons/icon.tsx'
import { WordCell } from './word-cell.tsx'

/** One word: its spelling, its times, how sure the recogniser was, and what is wrong with them. */
export function WordRow({
  id,
  index,
  word,
  note,
  problems,
}: {
  readonly id: SegmentId
  readonly index: number
  readonly word: Json
  readonly note: WordNote | undefined
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const { editor, messages, asked } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  const run = useRunCommand()
  const remove = (): void => {
    // The button goes with its row, so the focus moves on to the word that takes its place.
    if (run(removeWord, { id, index }).ok) asked.set({ segmentId: id, path: ['words', index] })
  }
  const provenance = note?.provenance ?? 'missing'
  return (
    <>
      <tr data-provenance={provenance} data-pinned={note?.pinned === true ? '' : undefined}>
        {WORD_FIELDS.map((field) => (
          <td key={field.key}>
            <WordCell
              id={id}
              index={index}
              field={field}
              word={word}
              provenance={provenance}
              isInvalid={problemsAt(problems, ['words', index, field.key]).some(
                ({ severity }) => severity === 'error',
              )}
            />
          </td>
        ))}
        <td>
          {editor.readOnly ? null : (
            <Hint text={words.removeWord(index + 1)}>
              <button
                type="button"
                className="ct-button"
                data-icon=""
                aria-label={words.removeWord(index + 1)}
                onClick={remove}
              >
                <Icon name="cross" />
              </button>
            </Hint>
          )}
        </td>
      </tr>
      {problems.length > 0 && (
        <tr>
          <td colSpan={WORD_FIELDS.length + 1}>
            {problems.map((problem) => (
              <ProblemNote key={problem.key} problem={problem} />
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
