'use client'

import type { SegmentId } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import { type ReactElement, useMemo, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { entryCountOf } from '../json-tree/json-lines.ts'
import { JsonTextBlock } from '../json-tree/json-text-block.tsx'
import { JsonTree } from '../json-tree/json-tree.tsx'
import { jsonWeight } from '../json-tree/json-weight.ts'
import { isList } from '../json-tree/masking.ts'
import type { ToolView } from './tool-details.tsx'
import { useTranscript } from './transcript-context.ts'
import type { Masking } from './use-masking.ts'

/** A value that takes more is summed up before it is shown; characters. */
const LARGE = 50_000

/** Weighing goes no further; characters. */
const HEAVIEST = 10_000_000

/** One of the things that a tool was given or gave back. */
export function ToolValue({
  owner,
  view,
  place,
  label,
  value,
  masking,
  isTabStop,
}: {
  readonly owner: SegmentId
  readonly view: ToolView
  /** Its key in the segment's `tool`. */
  readonly place: string
  readonly label: string
  readonly value: Json | undefined
  readonly masking: Masking
  readonly isTabStop: boolean
}): ReactElement {
  const { messages } = useTimeline('Timeline.Transcript')
  const { jsonTree, transcript } = messages
  const { trees } = useTranscript('Timeline.Transcript')
  const name = `${owner} ${place}`
  const [isAsked, setAsked] = useState(() => trees.has(name))
  const weight = useMemo(() => (value === undefined ? 0 : jsonWeight(value, HEAVIEST)), [value])
  const hides = useMemo(() => masking.within(place), [masking, place])
  return (
    <div className="ct-tool-value">
      <span className="ct-tool-details-label">{label}</span>
      {value === undefined ? (
        <span className="ct-muted">{transcript.nothing}</span>
      ) : view === 'tree' && weight > LARGE && !isAsked ? (
        <span className="ct-tool-large">
          {jsonTree.large(kindOf(value, jsonTree), weight, weight >= HEAVIEST)}{' '}
          <button
            type="button"
            className="ct-link"
            tabIndex={isTabStop ? 0 : -1}
            onClick={() => setAsked(true)}
          >
            {jsonTree.show}
          </button>
        </span>
      ) : view === 'tree' ? (
        <JsonTree
          value={value}
          label={label}
          hides={hides}
          canReveal={masking.canReveal}
          isTabbable={isTabStop}
          memory={trees}
          name={name}
        />
      ) : (
        <JsonTextBlock
          value={value}
          label={label}
          hides={masking.isOn ? hides : undefined}
          isTabbable={isTabStop}
        />
      )}
    </div>
  )
}

function kindOf(
  value: Json,
  words: {
    readonly text: string
    readonly items: (count: number) => string
    readonly entries: (count: number) => string
  },
): string {
  if (isList(value)) return words.items(entryCountOf(value))
  return typeof value === 'string' ? words.text : words.entries(entryCountOf(value))
}
