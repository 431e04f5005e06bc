'use client'

import type { EditorProblem, SegmentRecord } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { severityAt } from '../rows/problem-place.ts'
import type { SpeechRow } from '../rows/row.ts'
import { cutsInto, overlapMs } from '../rows/speech-gap.ts'
import { RowText } from './row-text.tsx'
import { TextEditor } from './text-editor.tsx'
import { useTextEditing } from './use-text-editing.ts'

/** A turn: who speaks and what was said, edited in place. */
export function SpeechContent({
  record,
  row,
  problems,
}: {
  readonly record: SegmentRecord
  readonly row: SpeechRow
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Transcript')
  const { transcript, common } = messages
  const editing = useTextEditing(record.id)
  const overlap = useEditorValue(editor, 'document', () => overlapMs(editor, record.id))
  const isCuttingIn = useEditorValue(editor, 'document', () => cutsInto(editor, record.id))
  const isCut = row.interrupted || row.unspoken !== undefined
  return (
    <>
      <span className="ct-row-speaker" data-problem={severityAt(problems, 'role')}>
        {common[row.voice]}
      </span>
      {editing.isEditing ? (
        <TextEditor
          text={row.text ?? ''}
          label={transcript.editText}
          caret={editing.caret}
          onCommit={editing.commit}
          onCancel={editing.cancel}
        />
      ) : (
        <RowText
          record={record}
          row={row}
          severity={severityAt(problems, 'text')}
          hasUntimedWords={problems.some(({ code }) => code === 'words_without_time')}
        />
      )}
      <span className="ct-row-notes">
        {isCuttingIn ? (
          <Hint text={transcript.cutsInHelp}>
            <span className="ct-note" data-note="cuts-in">
              {transcript.cutsIn}
            </span>
          </Hint>
        ) : null}
        {isCut ? (
          <Hint
            text={
              row.interruptedAtMs === undefined
                ? transcript.interrupted
                : transcript.interruptedAt(format.time(row.interruptedAtMs))
            }
          >
            <span className="ct-note" data-note="interrupted">
              {transcript.interrupted}
            </span>
          </Hint>
        ) : null}
        {overlap === undefined ? null : (
          <Hint text={transcript.overlap(format.duration(overlap))}>
            <span className="ct-note" data-note="overlap">
              {transcript.overlapShort(format.duration(overlap))}
            </span>
          </Hint>
        )}
      </span>
    </>
  )
}
