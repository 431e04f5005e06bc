import { agent, type CallPreset, node, pause, preset, tool, user } from './preset.ts'

/** A call in which nobody speaks for long. */
export const longSilence: CallPreset = preset({
  id: 'long_silence',
  label: 'Long silence',
  description: 'A caller of an insurer looks for a letter: thirteen seconds in which nothing is said.',
  lines: [
    agent('Meridian Insurance, claims line. Do you have your policy number at hand?'),
    user('Yes, somewhere. Hold on, I have to find the letter.'),
    agent('Of course, take your time.'),
    pause(13_000),
    user('Sorry about that. Here it is: M 5 5 1 9.'),
    node('claim', 'the policy number is known'),
    tool('find_policy', { number: 'M5519' }, { holder: 'R. Castellanos', active: true }, 690),
    agent('Thank you. I have your policy. What happened?'),
    user('A branch fell on the roof of the garage during the storm on Sunday.'),
    agent('I am sorry to hear that. I have opened a claim, and a colleague will call you back today.'),
    user('Thanks.'),
  ],
})
