'use client'

import { replaceSegment, type SegmentRecord } from '@call-timeline/core'
import { type ReactElement, useId, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useRunCommand } from '../hooks/use-command.ts'
import { JsonEditor } from '../json-editor/json-editor.tsx'

/** The whole segment as JSON, opened on demand. */
export function RawJson({
  record,
  isOpen,
}: {
  readonly record: SegmentRecord
  readonly isOpen: boolean
}): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  const run = useRunCommand()
  const hintId = useId()
  const [opened, setOpened] = useState(isOpen)
  return (
    <details
      className="ct-raw-json"
      open={opened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{words.rawJson}</summary>
      {opened && (
        <>
          <p id={hintId} className="ct-field-note">
            {words.rawJsonHint}
          </p>
          <JsonEditor
            value={record.wire}
            readOnly={editor.readOnly}
            label={words.rawJsonLabel}
            describedBy={hintId}
            onCommit={(wire) => {
              if (wire !== undefined) run(replaceSegment, { id: record.id, wire })
            }}
          />
        </>
      )}
    </details>
  )
}
