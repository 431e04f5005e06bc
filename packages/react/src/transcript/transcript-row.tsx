'use client'

import type { SegmentId } from '@call-timeline/core'
import { memo, type NamedExoticComponent, type ReactElement, useCallback, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useIsActive } from '../hooks/use-is-active.ts'
import { useSegmentProblems } from '../hooks/use-problems.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { useIsSelected } from '../hooks/use-selection.ts'
import { useIsLit } from '../metrics/use-is-lit.ts'
import type { PartContract } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { severityAt } from '../rows/problem-place.ts'
import { problemWords } from '../rows/problem-words.ts'
import { readRow } from '../rows/row.ts'
import { rowName } from '../rows/row-name.ts'
import { cutsInto } from '../rows/speech-gap.ts'
import { unknownFields } from '../rows/unknown-fields.ts'
import { ExtraFields, ExtraFieldsButton } from './extra-fields.tsx'
import { RowBadge } from './row-badge.tsx'
import { RowContent } from './row-content.tsx'
import { RowTime } from './row-time.tsx'
import { speechNotes } from './speech-notes.ts'
import { timeNotes } from './time-notes.ts'
import { toolNotes } from './tool-notes.ts'
import { useTranscript } from './transcript-context.ts'
import { useIsPartner } from './use-is-partner.ts'
import { useShownOutcome } from './use-shown-outcome.ts'
import { useToolStanding } from './use-tool-standing.ts'

/** Props of a row. */
export interface TranscriptRowProps {
  readonly id: SegmentId
  /** The row above; undefined for the first. */
  readonly after: SegmentId | undefined
  /** Whether Tab leads here; one row of the transcript. */
  readonly isTabStop: boolean
}

/** One segment in the transcript. Takes an id and reads its own record, so that it renders for that alone. */
export const TranscriptRow: NamedExoticComponent<TranscriptRowProps> = memo(function TranscriptRow({
  id,
  after,
  isTabStop,
}: TranscriptRowProps): ReactElement | null {
  const { editor, messages, lowConfidence } = useTimeline('Timeline.Transcript')
  const { registerRow } = useTranscript('Timeline.Transcript')
  const record = useSegment(id)
  const problems = useSegmentProblems(id)
  const isSelected = useIsSelected(id)
  const isPlaying = useIsActive(id)
  const isPartner = useIsPartner(id)
  const isLit = useIsLit(id)
  const row = useMemo(() => (record === undefined ? undefined : readRow(record.wire)), [record])
  const standing = useToolStanding(id)
  const toolName =
    row?.kind === 'call' || row?.kind === 'result' ? (row.name ?? standing?.run.name) : undefined
  const outcome = useShownOutcome(id, toolName)
  // A result right under its call continues the call's line.
  const isFolded = row?.kind === 'result' && after !== undefined && standing?.run.callId === after
  const isCuttingIn = useEditorValue(editor, 'document', () => cutsInto(editor, id))
  const fields = useMemo(() => (record === undefined ? undefined : unknownFields(record.wire)), [record])
  const register = useCallback((element: HTMLElement | null) => registerRow(id, element), [id, registerRow])
  const name =
    record === undefined || row === undefined
      ? undefined
      : rowName(
          {
            record,
            row,
            problems: problemWords(problems, messages),
            outcome,
            notes: [
              ...(isCuttingIn ? [messages.transcript.cutsIn] : []),
              ...(row.kind === 'speech' ? speechNotes(row, messages, lowConfidence) : []),
              ...toolNotes(standing, messages).map((note) => note.text),
              ...timeNotes(record, messages.transcript),
              ...(fields === undefined
                ? []
                : [messages.transcript.extraFieldsName(Object.keys(fields).length)]),
            ],
            isSelected,
          },
          messages,
        )
  const element = usePart('article', NO_PROPS, {
    className: 'ct-row',
    ref: register,
    state: {
      kind: row?.kind,
      voice: row?.kind === 'speech' ? row.voice : undefined,
      selected: isSelected,
      playing: isPlaying,
      partner: isPartner,
      lit: isLit,
      folded: isFolded,
      untimed: record?.span === undefined,
      verdict: outcome?.verdict,
    },
    props: {
      tabIndex: isTabStop ? 0 : -1,
      'aria-label': name,
      'aria-current': isSelected ? 'true' : undefined,
      'data-segment': id,
      children:
        record === undefined || row === undefined ? null : (
          <>
            <RowTime id={id} severity={severityAt(problems, 'time')} />
            <span className="ct-rail" aria-hidden="true" />
            <div className="ct-row-body">
              <RowContent
                record={record}
                row={row}
                outcome={outcome}
                problems={problems}
                isFolded={isFolded}
                isTabStop={isTabStop}
              />
              {fields === undefined ? null : (
                <ExtraFields id={id} fields={fields} toolName={toolName} isTabStop={isTabStop} />
              )}
            </div>
            <span className="ct-row-end">
              {fields === undefined ? null : (
                <ExtraFieldsButton id={id} fields={fields} isTabStop={isTabStop} />
              )}
              <RowBadge problems={problems} />
            </span>
          </>
        ),
    },
  })
  return record === undefined ? null : element
})

const NO_PROPS = {}

/** The styling contract of a row of the transcript. */
export const transcriptRowContract: PartContract = {
  part: 'a row of Timeline.Transcript',
  className: 'ct-row',
  attributes: [
    { name: 'data-segment', help: 'The id of its segment.' },
    { name: 'data-kind', help: 'What it is.', values: ['speech', 'call', 'result', 'node', 'unknown'] },
    { name: 'data-voice', help: 'Who speaks.', values: ['agent', 'user'] },
    { name: 'data-selected', help: 'It is selected.' },
    { name: 'data-playing', help: 'It is being said or done at the time of the clock.' },
    { name: 'data-partner', help: 'The other half of its tool call is selected or pointed at.' },
    { name: 'data-lit', help: 'It holds part of what the figure that is lit comes from.' },
    { name: 'data-folded', help: 'It is a tool result that continues the line of its call above.' },
    { name: 'data-untimed', help: 'Nothing tells when it takes place.' },
    { name: 'data-verdict', help: 'How its tool call ended.', values: ['succeeded', 'failed', 'pending'] },
  ],
}
