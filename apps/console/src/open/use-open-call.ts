import { type CallDraft, createDraft, type Json, newCallDraft } from '@call-timeline/schema'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { titleOf } from '../drafts/console-drafts.ts'
import { useDraftStore } from '../drafts/draft-store-context.tsx'
import { loadSample, type Sample } from '../library/samples.ts'
import { findUntouchedSample, sampleSlug } from './sample-draft.ts'

/** Ways to come to an open call. Each makes a draft first, so that nothing is open that is not kept. */
export interface OpenCall {
  /** Opens a sample, or the draft made of it that nobody has changed yet. */
  readonly sample: (sample: Sample) => Promise<void>
  /** Opens any JSON, valid call or not. @param origin what it came from, as a person would say. */
  readonly payload: (json: Json, origin: string) => Promise<void>
  /** Opens an empty call. */
  readonly fresh: () => Promise<void>
}

/** Opens calls by making drafts of them and going there. */
export function useOpenCall(): OpenCall {
  const store = useDraftStore()
  const [, go] = useLocation()

  return useMemo(() => {
    const show = (id: string): void => go(`/call/${encodeURIComponent(id)}`)
    const keep = async (slug: string, draft: CallDraft): Promise<void> => {
      const id = `${slug}-${crypto.randomUUID().slice(0, 8)}`
      // What storage refuses opens all the same: the page that shows it says so.
      await store.save({ id, title: titleOf(draft), draft }, 0)
      show(id)
    }
    return {
      async sample({ id, title }) {
        const json = await loadSample(id)
        const untouched = await findUntouchedSample(store, id, json)
        if (untouched !== undefined) return show(untouched)
        return keep(sampleSlug(id), createDraft(json, { origin: title }))
      },
      payload: (json, origin) => keep('opened', createDraft(json, { origin })),
      fresh: () => keep('new', newCallDraft()),
    }
  }, [store, go])
}
