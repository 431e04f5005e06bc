'use client'

import { WORD_FIELDS } from '@call-timeline/schema/fields'
import { type ReactElement, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { FormSection } from '../fields/form-section.tsx'
import { ProblemNote } from '../fields/problem-note.tsx'
import { problemsAt } from '../fields/problems-at.ts'
import { JsonEditor } from '../json-editor/json-editor.tsx'
import { term } from '../messages/term-messages.ts'
import { readOwn } from '../rows/read-json.ts'
import { useCell } from '../view/use-cell.ts'
import { AddWord } from './add-word.tsx'
import type { SegmentPartProps } from './segment-parts.ts'
import { WordRow } from './word-row.tsx'

/** Longer lists are opened on demand. */
const WORDS_AT_FIRST = 60

/** The words of a turn with their times; for other rows only where some are given. */
export function WordsTable({ record, problems, setAt }: SegmentPartProps): ReactElement | null {
  const { editor, messages, asked } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  const place = useCell(asked)
  const [isOpen, setOpen] = useState(false)
  const { id, wire } = record
  const role = readOwn(wire, 'role')
  const value = readOwn(wire, 'words')
  if (value === undefined && role !== 'user' && role !== 'agent') return null

  const list = Array.isArray(value) ? value : []
  const isOther = value !== undefined && value !== null && !Array.isArray(value)
  const askedIndex = place?.segmentId === id && place.path[0] === 'words' ? place.path[1] : undefined
  if (typeof askedIndex === 'number' && askedIndex >= WORDS_AT_FIRST && !isOpen) setOpen(true)
  const shown = isOpen ? list : list.slice(0, WORDS_AT_FIRST)
  const ofList = problems.filter(({ path }) => path[0] === 'words' && path.length === 1)
  return (
    <FormSection title={words.words} path={['words']}>
      {ofList.map((problem) => (
        <ProblemNote key={problem.key} problem={problem} />
      ))}
      {isOther && (
        <JsonEditor
          label={words.words}
          value={value}
          onCommit={(next) => setAt(['words'], next)}
          allowEmpty
        />
      )}
      {shown.length > 0 && (
        <table className="ct-words">
          <thead>
            <tr>
              {WORD_FIELDS.map(({ key, label }) => (
                <th key={key} scope="col">
                  {term(messages.terms, label)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((word, index) => (
              <WordRow
                key={record.words[index]?.id ?? index}
                id={id}
                index={index}
                word={word}
                note={record.words[index]}
                problems={problemsAt(problems, ['words', index])}
              />
            ))}
          </tbody>
        </table>
      )}
      {list.length === 0 && !isOther && <p className="ct-field-note">{words.noWords}</p>}
      {shown.length > 0 && !editor.readOnly && <p className="ct-field-note">{words.nudgeHint}</p>}
      {shown.length < list.length && (
        <button type="button" className="ct-button" data-variant="outline" onClick={() => setOpen(true)}>
          {words.showAllWords(list.length)}
        </button>
      )}
      {editor.readOnly || isOther ? null : <AddWord id={id} />}
    </FormSection>
  )
}
