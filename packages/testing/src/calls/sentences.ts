import type { Random } from './random.ts'

const AGENT: readonly [string, ...string[]] = [
  'Thank you for calling Harbour Lane Dental, how can I help you today?',
  'Of course, let me look that up for you.',
  'I can see a free place on Thursday at half past ten.',
  'Could you spell your last name for me, please?',
  'That is booked for you now.',
  'Is there anything else that I can do for you?',
  'One moment, I am checking the calendar.',
  'The earliest that I have is next Monday morning.',
  'I am sorry, I did not quite catch that.',
]

const USER: readonly [string, ...string[]] = [
  'Hi, I would like to move my appointment.',
  'Yes, that works for me.',
  'No, I am at work then, do you have anything later?',
  'It is under Okafor, with a k.',
  'Can you send me a text message about it?',
  'Sorry, can you say that again?',
  'Thursday is fine.',
  'How long will it take?',
  'Great, thanks a lot.',
]

/** Something said, of about `words` words; whole sentences in a row. */
export function speech(role: 'user' | 'agent', words: number, random: Random): string {
  const sentences = role === 'agent' ? AGENT : USER
  const said: string[] = []
  let count = 0
  while (count < words) {
    const sentence = random.pick(sentences)
    said.push(sentence)
    count += sentence.split(' ').length
  }
  return said.join(' ').split(' ').slice(0, Math.max(1, words)).join(' ')
}
