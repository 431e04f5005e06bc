'use client'

import { diffJson, type JsonChange } from '@call-timeline/core/diff'
import type { ToolRun } from '@call-timeline/core/metrics'
import type { Json, JsonPath } from '@call-timeline/schema'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { jsonPreview } from '../json-tree/json-preview.ts'
import { maskedCopy } from '../json-tree/masking.ts'
import { readObject, readOwn } from '../rows/read-json.ts'
import type { Masking } from './use-masking.ts'

/** More changes are counted and not listed. */
const MOST_CHANGES = 60

/** How a tool's arguments and result differ from those of the same tool's call before. */
export function ToolDifference({
  params,
  result,
  previous,
  masking,
}: {
  readonly params: Json | undefined
  readonly result: Json | undefined
  readonly previous: ToolRun
  readonly masking: Masking
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const answer = useSegment(previous.resultId ?? '')
  const before = answer && readOwn(readObject(answer.wire, 'tool'), 'result')
  const at = previous.startMs === undefined ? undefined : format.time(previous.startMs)
  return (
    <div className="ct-tool-difference">
      <p className="ct-muted">{transcript.comparedWith(at)}</p>
      <Changes
        label={transcript.parameters}
        place="params"
        left={previous.params}
        right={params}
        masking={masking}
      />
      <Changes label={transcript.result} place="result" left={before} right={result} masking={masking} />
    </div>
  )
}

function Changes({
  label,
  place,
  left,
  right,
  masking,
}: {
  readonly label: string
  readonly place: string
  readonly left: Json | undefined
  readonly right: Json | undefined
  readonly masking: Masking
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { changes, more } = useMemo(() => {
    // Secrets are left out before anything is compared, so that no change can show one.
    const safe = (value: Json | undefined) =>
      value === undefined || !masking.isOn ? value : maskedCopy(value, masking.within(place))
    return diffJson(safe(left), safe(right), { limit: MOST_CHANGES })
  }, [left, right, masking, place])
  return (
    <div className="ct-tool-value">
      <span className="ct-tool-details-label">{label}</span>
      {changes.length === 0 ? (
        <span className="ct-muted">{transcript.noDifference}</span>
      ) : (
        <ul className="ct-changes" dir="ltr">
          {changes.map((change) => (
            <ChangeLine
              key={`${change.kind} ${change.leftPath.join('\n')} ${change.rightPath.join('\n')}`}
              change={change}
            />
          ))}
          {more === 0 ? null : <li className="ct-muted">{transcript.moreChanges(more)}</li>}
        </ul>
      )}
    </div>
  )
}

function ChangeLine({ change }: { readonly change: JsonChange }): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { kind, left, right } = change
  const path = pathText(kind === 'removed' ? change.leftPath : change.rightPath)
  return (
    <li className="ct-change" data-change={kind === 'type_changed' ? 'changed' : kind}>
      <span className="ct-hidden">{transcript.changes[kind]}</span>
      <span className="ct-change-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <span className="ct-change-text">
        {path === '' ? null : <bdi className="ct-json-name">{path} </bdi>}
        {left === undefined ? null : <del>{shown(left)}</del>}
        {left === undefined || right === undefined ? null : <span aria-hidden="true"> → </span>}
        {right === undefined ? null : <ins>{shown(right)}</ins>}
      </span>
    </li>
  )
}

const SIGNS: Readonly<Record<JsonChange['kind'], string>> = {
  added: '+',
  removed: '−',
  changed: '±',
  type_changed: '±',
}

const NOTHING_HIDDEN = (): boolean => false

function shown(value: Json): string {
  return typeof value === 'string'
    ? JSON.stringify(jsonPreview(value, NOTHING_HIDDEN))
    : jsonPreview(value, NOTHING_HIDDEN)
}

/** `slots[0].time`, cut off where nobody would read on. */
function pathText(path: JsonPath): string {
  const text = path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
  return text.length > LONGEST_PATH ? `…${text.slice(-LONGEST_PATH)}` : text
}

const LONGEST_PATH = 80
