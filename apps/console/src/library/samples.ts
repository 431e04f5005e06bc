import type { Json } from '@call-timeline/schema'

/** One invented call of the library. */
export interface Sample {
  /** The name of its file, without `.call.json`. */
  readonly id: string
  readonly title: string
  /** One line: what happens in it. */
  readonly description: string
  /** What it shows, for those who look for a certain kind of call. */
  readonly tags: readonly string[]
  /** True when it has problems on purpose. */
  readonly faulty?: boolean
}

/** Every sample, in the order of the library. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'bakery-order',
    title: 'Rye bread for the afternoon',
    description: 'A bakery takes an order: stock is checked, two tools answer, the path runs to payment.',
    tags: ['words', 'tools', 'node path'],
  },
  {
    id: 'bank-lost-card',
    title: 'Lost card, in a hurry',
    description: 'The caller cuts in twice while the agent still speaks; the card is blocked and replaced.',
    tags: ['barge-in', 'words', 'tools'],
  },
  {
    id: 'telecom-line-test',
    title: 'Internet drops out',
    description: 'The line test times out, is run again, and finds a weak signal.',
    tags: ['failed tool', 'retry', 'words'],
  },
  {
    id: 'clinic-reschedule',
    title: 'Another day at the clinic',
    description: 'An appointment moves by nine days; four tools find, move and confirm it.',
    tags: ['words', 'tools', 'node path'],
  },
  {
    id: 'parcel-held',
    title: 'Parcel without a flat number',
    description: 'Turns have a start and an end but no words; the epoch is in seconds.',
    tags: ['start and end', 'silence', 'tools'],
  },
  {
    id: 'garage-ready',
    title: 'Your car is ready',
    description: 'An outbound call over SIP whose turns have a start and a duration only.',
    tags: ['start and duration', 'outbound', 'SIP'],
  },
  {
    id: 'library-voicemail',
    title: 'Message about a book',
    description: 'An outbound call meets a voicemail, notices it and leaves a message.',
    tags: ['voicemail', 'outbound', 'words'],
  },
  {
    id: 'travel-rebooking',
    title: 'Four travellers, one cancelled flight',
    description: 'A long call: new flights, seats, a stroller, an allergy, a rental car and a claim.',
    tags: ['long', 'words', 'failed tool', 'barge-in', 'node path'],
  },
  {
    id: 'restaurant-japanese',
    title: 'A table for four tonight',
    description: 'A restaurant booking in Japanese, which is written without spaces.',
    tags: ['Japanese', 'words', 'tools'],
  },
  {
    id: 'pharmacy-arabic',
    title: 'Is my medicine there?',
    description: 'A pharmacy order in Arabic, read from right to left on an axis of time that is not.',
    tags: ['Arabic', 'words', 'tools'],
  },
  {
    id: 'faulty-export',
    title: 'A careless export',
    description:
      'Has faults on purpose: what the endpoint refuses, and what it takes and then shows wrongly.',
    tags: ['problems'],
    faulty: true,
  },
]

const FILES = import.meta.glob<Json>('./samples/*.call.json', { import: 'default' })

/** The payload of a sample, fetched when it is asked for. Rejects when there is no such sample. */
export async function loadSample(id: string): Promise<Json> {
  const load = FILES[`./samples/${id}.call.json`]
  if (load === undefined) throw new Error(`There is no sample called ${id}. See SAMPLES for those there are.`)
  return load()
}

/** The ids of the sample files that are there, listed or not. */
export function sampleFileIds(): string[] {
  return Object.keys(FILES).map((path) => path.replace(/^.*\/(.+)\.call\.json$/, '$1'))
}
