import type { Json } from '@call-timeline/schema'
import type { DraftStore } from '@call-timeline/submit'

/** How the id of a draft made of a sample begins. */
export function sampleSlug(sampleId: string): string {
  return `sample-${sampleId}`
}

/** The id of a draft made of this sample whose payload nobody has changed; undefined when there is none. */
export async function findUntouchedSample(
  store: DraftStore,
  sampleId: string,
  json: Json,
): Promise<string | undefined> {
  const listed = await store.list()
  if (!listed.ok) return undefined
  const original = JSON.stringify(json)
  for (const { id } of listed.value.filter((draft) => draft.id.startsWith(`${sampleSlug(sampleId)}-`))) {
    const loaded = await store.load(id)
    if (loaded.ok && loaded.value !== undefined && JSON.stringify(loaded.value.draft.wire) === original)
      return id
  }
  return undefined
}
