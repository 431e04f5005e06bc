'use client'

import type { SegmentId } from '@call-timeline/core'
import type { JsonObject } from '@call-timeline/schema'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { JsonTree } from '../json-tree/json-tree.tsx'
import { useCellValue } from '../view/use-cell.ts'
import { toggleOpened } from './toggle-opened.ts'
import { useTranscript } from './transcript-context.ts'
import { useMasking } from './use-masking.ts'

/** Names that a tooltip lists. */
const MOST_NAMED = 6

/** The key under which a row's other fields are opened. */
function openedKey(id: SegmentId): string {
  return `fields ${id}`
}

/** Tells that a segment has fields that no table knows, and opens them. */
export function ExtraFieldsButton({
  id,
  fields,
  isTabStop,
}: {
  readonly id: SegmentId
  readonly fields: JsonObject
  readonly isTabStop: boolean
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { opened } = useTranscript('Timeline.Transcript')
  const key = openedKey(id)
  const isOpen = useCellValue(opened, (keys) => keys.has(key))
  const names = Object.keys(fields)
  const some = names.slice(0, MOST_NAMED).map((name) => name.slice(0, 60))
  return (
    <Hint text={transcript.extraFieldsHelp(some, names.length - some.length)}>
      <button
        type="button"
        className="ct-extra-fields-button"
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => toggleOpened(opened, key)}
      >
        {transcript.extraFields(names.length)}
      </button>
    </Hint>
  )
}

/** The fields themselves, once they are opened. */
export function ExtraFields({
  id,
  fields,
  toolName,
  isTabStop,
}: {
  readonly id: SegmentId
  readonly fields: JsonObject
  readonly toolName: string | undefined
  readonly isTabStop: boolean
}): ReactElement | null {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { opened, trees } = useTranscript('Timeline.Transcript')
  const key = openedKey(id)
  const isOpen = useCellValue(opened, (keys) => keys.has(key))
  const masking = useMasking(toolName)
  const hides = useMemo(() => masking.within(), [masking])
  if (!isOpen) return null
  return (
    <div className="ct-extra-fields">
      <JsonTree
        value={fields}
        label={transcript.extraFields(Object.keys(fields).length)}
        hides={hides}
        canReveal={masking.canReveal}
        isTabbable={isTabStop}
        memory={trees}
        name={key}
      />
    </div>
  )
}
