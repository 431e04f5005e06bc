import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type CallSummary, summariseCall } from '../call/call-summary.ts'
import { useNotices } from '../notices/use-notices.ts'
import { useOpenCall } from '../open/use-open-call.ts'
import { countOf, formatLength } from '../shell/format.ts'
import { loadSample, SAMPLES, type Sample } from './samples.ts'

/** The sample calls with what is in them; choosing one opens a draft of it. */
export function SampleList(): ReactNode {
  const open = useOpenCall()
  const notices = useNotices()
  const opening = useMutation({
    mutationFn: open.sample,
    onError: (_error, sample) =>
      notices.warn({
        title: `“${sample.title}” could not be opened`,
        text: 'Its file did not load. Check that the console still runs, then try again.',
      }),
  })

  return (
    <section className="app-section" aria-labelledby="samples-title">
      <h2 id="samples-title">Sample calls</h2>
      <ul className="app-rows">
        {SAMPLES.map((sample) => (
          <SampleRow
            key={sample.id}
            sample={sample}
            isOpening={opening.isPending && opening.variables.id === sample.id}
            onOpen={() => {
              if (!opening.isPending) opening.mutate(sample)
            }}
          />
        ))}
      </ul>
    </section>
  )
}

interface SampleRowProps {
  readonly sample: Sample
  readonly isOpening: boolean
  readonly onOpen: () => void
}

function SampleRow({ sample, isOpening, onOpen }: SampleRowProps): ReactNode {
  const summary = useQuery({
    queryKey: ['samples', sample.id],
    queryFn: async () => summariseCall(await loadSample(sample.id)),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <li className="app-row" data-busy={isOpening || undefined}>
      <div className="app-row-words">
        <button type="button" className="app-row-link" dir="auto" onClick={onOpen} aria-busy={isOpening}>
          {sample.title}
        </button>
        <p className="app-row-description">{sample.description}</p>
      </div>
      <ul className="app-tags" aria-label="Shows">
        {sample.tags.map((tag) => (
          <li key={tag} className="app-chip">
            {tag}
          </li>
        ))}
      </ul>
      <p className="app-row-counts">
        <Counts summary={summary.data} failed={summary.isError} />
      </p>
    </li>
  )
}

function Counts({ summary, failed }: { summary: CallSummary | undefined; failed: boolean }): ReactNode {
  if (failed) return <span className="app-faint">Not loaded</span>
  if (summary === undefined) return <span className="app-faint">…</span>
  const { durationMs, turns, toolCalls } = summary
  return (
    <>
      <span className="app-number">{durationMs === undefined ? '–' : formatLength(durationMs)}</span>
      <span>{countOf(turns, 'turn')}</span>
      <span>{countOf(toolCalls, 'tool call')}</span>
    </>
  )
}
