'use client'

import type { SegmentId } from '@call-timeline/core'
import { type KeyboardEvent, type ReactElement, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { readObject, readOwn } from '../rows/read-json.ts'
import { ToolDifference } from './tool-difference.tsx'
import type { ToolStanding } from './tool-history.ts'
import { ToolValue } from './tool-value.tsx'
import { useTranscript } from './transcript-context.ts'
import type { Masking } from './use-masking.ts'

/** How arguments and result are shown. */
export type ToolView = 'tree' | 'text' | 'difference'

/** What a tool was given and what it gave back: as a tree, as JSON text, and against its previous call. */
export function ToolDetails({
  id,
  owner,
  standing,
  masking,
  isTabStop,
}: {
  readonly id: string
  /** The segment whose row is opened. */
  readonly owner: SegmentId
  readonly standing: ToolStanding | undefined
  readonly masking: Masking
  readonly isTabStop: boolean
}): ReactElement | null {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { toolViews, focusRow } = useTranscript('Timeline.Transcript')
  const [chosen, setChosen] = useState<ToolView>(() => toolViews.get(owner) ?? 'tree')
  const run = standing?.run
  const call = useSegment(run?.callId ?? '')
  const result = useSegment(run?.resultId ?? '')
  if (standing === undefined || run === undefined) return null
  const previous = run.callId === undefined ? undefined : standing.previous
  const views: readonly ToolView[] =
    previous === undefined ? ['tree', 'text'] : ['tree', 'text', 'difference']
  const view = views.includes(chosen) ? chosen : 'tree'
  const choose = (next: ToolView): void => {
    toolViews.set(owner, next)
    setChosen(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    focusRow(owner)
  }
  const params = call && readOwn(readObject(call.wire, 'tool'), 'params')
  const answer = result && readOwn(readObject(result.wire, 'tool'), 'result')
  const shown = { owner, view, masking, isTabStop }
  return (
    <section id={id} className="ct-tool-details" aria-label={transcript.details} onKeyDown={onKeyDown}>
      <fieldset className="ct-tool-views">
        <legend className="ct-hidden">{transcript.showAs}</legend>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            className="ct-tool-view"
            tabIndex={isTabStop ? 0 : -1}
            aria-pressed={each === view}
            onClick={() => choose(each)}
          >
            {transcript.views[each]}
          </button>
        ))}
      </fieldset>
      {view === 'difference' && previous !== undefined ? (
        <ToolDifference params={params} result={answer} previous={previous} masking={masking} />
      ) : (
        <>
          {call === undefined ? null : (
            <ToolValue {...shown} place="params" label={transcript.parameters} value={params} />
          )}
          {result === undefined ? null : (
            <ToolValue {...shown} place="result" label={transcript.result} value={answer} />
          )}
          {run.error === undefined ? null : (
            <ToolValue {...shown} place="error" label={transcript.error} value={run.error} />
          )}
        </>
      )}
    </section>
  )
}
