import type { KnownTurn } from './known-turn.ts'
import { IN_PASSING, SOUND_MS, soundsOf } from './pronunciations.ts'

/** What is said, with the pauses as a person would make them: `{ms}` behind a word, punctuated or not. */
const TURNS: readonly { readonly speed: number; readonly said: string }[] = [
  { speed: 1.05, said: 'Hello, {230} thank you for the call. {480} How can I help you today?' },
  {
    speed: 0.92,
    said: 'Hi, {90} I need to move my appointment {140} with the doctor to Thursday afternoon.',
  },
  { speed: 1.1, said: 'Sure, {180} let me look that up. {620} What is your last name, {150} please?' },
  { speed: 0.86, said: 'It is, {310} hold on, {520} I have the number here.' },
  {
    speed: 1.0,
    said: 'The earliest appointment {110} is on Wednesday at half past eleven, {260} or on Friday morning. {390} Would that be possible?',
  },
  {
    speed: 0.95,
    said: 'No, {200} Wednesday is not good. {450} Is there any time later, {120} in the evening?',
  },
  {
    speed: 1.08,
    said: 'Your parcel was left at the depot on Monday. {410} The driver will be with you tomorrow before noon.',
  },
  { speed: 0.9, said: 'Sorry, {130} could you spell that again?' },
  {
    speed: 1.04,
    said: 'The balance of your savings account is three hundred and sixty two. {350} Is there anything {0} else?',
  },
  {
    speed: 0.97,
    said: 'Yes, {160} I have a question about the delivery of my order. {290} Can you check the address?',
  },
  {
    speed: 1.12,
    said: 'We have a table for four people at seven, {170} and one at nine. {430} What would you like?',
  },
  { speed: 0.88, said: 'Nine is great. {330} Two of the people are in a moment late.' },
  {
    speed: 1.02,
    said: 'Thank you. {280} Your reservation is booked {60} for tonight at nine. {500} See you later!',
  },
  {
    speed: 0.94,
    said: 'Wait, {240} can I change the booking until tomorrow, {190} or do I need to call again?',
  },
  {
    speed: 1.06,
    said: 'All right, {140} one moment please. {880} I am sorry, {210} your card is not available today.',
  },
  { speed: 0.9, said: 'What? {370} I said it was zero, {260} eight, {340} five, {290} five, {310} two.' },
]

const PASSING_SHARE = 0.72
const LAST_SYLLABLE_SHARE = 1.4
const UNEVENNESS = 0.14
const VOWEL = /^[AEIOU]/

/** Turns of the project's own whose word times come from the lengths of their sounds. */
export function ownTurns(): readonly KnownTurn[] {
  return TURNS.map(({ speed, said }, turn) => {
    let atMs = 0
    const parts = said.split(' ').filter((part) => !part.startsWith('{') && soundsOf(part) !== undefined)
    const pauses = pausesOf(said)
    const words = parts.map((word, index) => {
      const pauseMs = pauses.get(index) ?? 0
      const isLast = pauseMs > 0 || index === parts.length - 1
      const startMs = atMs
      const endMs = startMs + Math.round(lengthOf(word, isLast, turn * 31 + index) / speed)
      atMs = endMs + pauseMs
      return { text: word, startMs, endMs }
    })
    return { text: parts.join(' '), words, locale: 'en' }
  })
}

/** Pauses by the index of the word before them. */
function pausesOf(said: string): ReadonlyMap<number, number> {
  const pauses = new Map<number, number>()
  let index = -1
  for (const part of said.split(' ')) {
    if (part.startsWith('{')) pauses.set(index, Number(part.slice(1, -1)))
    else if (soundsOf(part) !== undefined) index += 1
  }
  return pauses
}

function lengthOf(word: string, isLast: boolean, place: number): number {
  const sounds = soundsOf(word) ?? []
  const passing = IN_PASSING.has(word.toLowerCase().replace(/\P{L}/gu, '')) && !isLast ? PASSING_SHARE : 1
  const lastVowel = sounds.findLastIndex((sound) => VOWEL.test(sound))
  const length = sounds.reduce((sum, sound, index) => {
    const stretch = isLast && index >= lastVowel ? LAST_SYLLABLE_SHARE : 1
    return sum + (SOUND_MS[sound] ?? 80) * stretch
  }, 0)
  // Nobody says a word twice alike; a fixed sequence, so that the table is the same each time.
  const wobble = ((place * 7919) % 101) / 50 - 1
  return length * passing * (1 + wobble * UNEVENNESS)
}
