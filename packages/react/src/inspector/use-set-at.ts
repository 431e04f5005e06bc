'use client'

import { type SegmentId, setField, setRole, setText, setTimes } from '@call-timeline/core'
import { useCallback } from 'react'
import type { SetAt } from '../fields/object-fields.tsx'
import { useRunCommand } from '../hooks/use-command.ts'

/** Writes a field of a segment by the command that keeps what belongs to it in step. */
export function useSetAt(id: SegmentId): SetAt {
  const run = useRunCommand()
  return useCallback(
    (path, value) => {
      const [key] = path
      if (path.length === 1) {
        if (key === 'role' && typeof value === 'string') return run(setRole, { id, role: value })
        if (key === 'text' && typeof value === 'string') return run(setText, { id, text: value })
        if (typeof value === 'number') {
          if (key === 'start_ms') return run(setTimes, { id, startMs: value })
          if (key === 'end_ms') return run(setTimes, { id, endMs: value })
          if (key === 'duration_ms') return run(setTimes, { id, durationMs: value })
        }
      }
      return run(setField, { id, path, value })
    },
    [run, id],
  )
}
