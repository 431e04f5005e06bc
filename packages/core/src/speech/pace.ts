import { createSeededRandom } from './seeded-random.ts'

/** How fast each side speaks when nobody says otherwise, in words a minute, ordinary pauses included. */
export const WORDS_PER_MINUTE: Readonly<Record<'agent' | 'user', number>> = { agent: 165, user: 150 }

/** Rates beyond these are taken as the nearer one: nobody speaks so. Words a minute. */
export const PACE_LIMITS: { readonly slowest: number; readonly fastest: number } = {
  slowest: 30,
  fastest: 400,
}

// What a word of everyday talk weighs on average, and the share of the time that is speech and not pause.
const MEAN_WEIGHT = 1.5
const SPOKEN_SHARE = 0.9
const JITTER_PERMILLE = 80

/** How long one unit of weight takes at a rate, in ms. */
export function msPerWeight(wordsPerMinute: number): number {
  const { slowest, fastest } = PACE_LIMITS
  const rate = Number.isFinite(wordsPerMinute) ? wordsPerMinute : WORDS_PER_MINUTE.agent
  return (60_000 * SPOKEN_SHARE) / (Math.min(fastest, Math.max(slowest, rate)) * MEAN_WEIGHT)
}

/** Small differences of pace from word to word: per mille of a word's length, within ±80, by seed. */
export function createJitter(seed: number | string): () => number {
  const random = createSeededRandom(seed)
  return () => random.between(-JITTER_PERMILLE, JITTER_PERMILLE)
}
