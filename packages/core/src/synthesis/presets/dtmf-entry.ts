import { agent, type CallPreset, node, pause, preset, tool, user } from './preset.ts'

/** A call in which the caller types. */
export const dtmfEntry: CallPreset = preset({
  id: 'dtmf_entry',
  label: 'Keypad entry',
  description: 'A card is blocked: the caller types digits on the keypad, which are a turn without words.',
  lines: [
    agent(
      'Card services of Lakeside Credit Union. Please type the last six digits of your card, then the hash key.',
    ),
    pause(1400),
    // Typed, not spoken: no word of it has a time.
    user('440913#', { words: [], metadata: { input: 'dtmf' } }),
    node('verify', 'a card number was typed'),
    tool('verify_card', { last_six: '440913' }, { found: true, holder: 'J. Nakamura' }, 430),
    agent('Thank you. To block the card, press one. To hear your last payments, press two.'),
    pause(900),
    user('1', { words: [], metadata: { input: 'dtmf' } }),
    node('block_card', 'one was pressed'),
    tool('block_card', { last_six: '440913' }, { blocked: true }, 980),
    agent('The card is blocked. A new one will be with you in five working days.'),
    user('Thank you.'),
  ],
})
