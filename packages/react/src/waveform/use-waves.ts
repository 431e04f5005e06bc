'use client'

import type { Editor } from '@call-timeline/core'
import { useEffect, useMemo } from 'react'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { type Recording, recordingUrl } from '../playback/recording.ts'
import type { Cell } from '../view/cell.ts'
import { type LaneWaves, laneWaves } from './lane-wave.ts'
import type { Peaks } from './peaks.ts'

/** Where waveforms come from. */
export interface WaveSource {
  readonly peaks: Peaks | undefined
  readonly recording: Recording
  readonly waveform: 'peaks' | 'decode'
}

/**
 * Keeps the waveforms of a root current. The host's peaks come first; a recording is fetched and decoded only
 * where the host asked for it, and one that cannot be leaves the lanes without a waveform.
 */
export function useWaves(
  editor: Editor,
  waves: Cell<LaneWaves | undefined>,
  { peaks, recording, waveform }: WaveSource,
): void {
  const given = useMemo(() => laneWaves(peaks), [peaks])
  const url = useEditorValue(editor, 'call', () => recordingUrl(editor, recording))
  const decoded = given === undefined && waveform === 'decode' ? url : undefined

  useEffect(() => {
    waves.set(given)
    if (decoded === undefined) return
    const stop = new AbortController()
    // Fetched with the first call that wants it: most calls never do.
    import('./decode-peaks.ts')
      .then(({ decodePeaks }) => decodePeaks(decoded, stop.signal))
      .then((made) => {
        if (!stop.signal.aborted) waves.set(laneWaves(made))
      })
      // The transport says why a recording cannot be heard; here it is only not seen.
      .catch(() => undefined)
    return () => stop.abort()
  }, [given, decoded, waves])
}
