'use client'

import type { ReactElement } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { pathLabel } from '../fields/path-label.ts'
import { useGoTo } from '../fields/use-go-to.ts'
import { Icon } from '../icons/icon.tsx'
import { jsonPathText } from './json-path-text.ts'
import type { LineProblem } from './payload-surface.ts'
import type { PayloadText } from './payload-text.ts'

/** As many problems of one line are shown; the list of problems has them all. */
const MOST = 3

/** What the caret's line belongs to, what is wrong there, and the ways from it. */
export function PayloadPlace({
  text,
  line,
  problems,
}: {
  readonly text: PayloadText
  readonly line: number
  readonly problems: readonly LineProblem[]
}): ReactElement {
  const { messages, editor } = useTimeline('Timeline.Payload')
  const words = messages.payload
  const announce = useAnnounce()
  const goTo = useGoTo()
  const place = text.placeAt(line)
  const { segmentId, path } = place
  const index = segmentId === undefined ? -1 : editor.indexOf(segmentId)
  const whole = index < 0 ? path : ['transcript_with_tool_calls', index, ...path]
  const shown = jsonPathText(whole)
  const here = problems.filter((problem) => problem.line === line)

  const copyPath = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(shown)
      announce('done', words.copiedPath)
    } catch {
      announce('refused', words.copyFailed)
    }
  }
  return (
    <div className="ct-payload-place">
      {here.length === 0 ? null : (
        <ul className="ct-payload-problems">
          {here.slice(0, MOST).map(({ severity, message }) => (
            <li key={message} className="ct-payload-problem" data-severity={severity}>
              <Icon name={severity} />
              <span>
                <span className="ct-hidden">{messages.problemList.severity[severity]}, </span>
                {message}
              </span>
            </li>
          ))}
          {here.length > MOST ? <li className="ct-muted">{words.moreProblems(here.length - MOST)}</li> : null}
        </ul>
      )}
      <div className="ct-payload-path">
        <span className="ct-mono" dir="ltr" title={pathLabel(path, segmentId !== undefined, messages.terms)}>
          <span className="ct-muted">{words.line(line + 1)}</span> {shown}
        </span>
        <button
          type="button"
          className="ct-button"
          aria-disabled={shown === ''}
          onClick={() => {
            if (shown !== '') void copyPath()
          }}
        >
          {words.copyPath}
        </button>
        <button type="button" className="ct-button" onClick={() => goTo(place)}>
          {words.showField}
        </button>
      </div>
    </div>
  )
}
