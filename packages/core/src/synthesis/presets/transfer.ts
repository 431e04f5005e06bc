import { agent, type CallPreset, node, preset, tool, user } from './preset.ts'

/** A call that is handed to a person. */
export const transfer: CallPreset = preset({
  id: 'transfer',
  label: 'Transfer',
  description: 'A telephone company’s agent hands an angry customer to a person, and says goodbye.',
  fields: {
    disconnection_reason: 'call_transfer',
    user_sentiment: 'negative',
    call_analysis: { summary: 'Billed twice; transferred to billing.' },
  },
  lines: [
    agent('Bluewire Telecom. In a few words, what are you calling about?'),
    user('You have charged me twice this month, and nobody answers my emails!'),
    node('billing', 'the caller disputes a charge'),
    tool('list_charges', { phone: '+12025550143', month: '2026-02' }, { charges: [39.9, 39.9] }, 820),
    agent(
      'You are right, I see two charges of thirty-nine ninety. I am sorry. Shall I connect you with billing?',
    ),
    user('Yes, a person, please.'),
    node('handover', 'a person was asked for'),
    tool('transfer_call', { to: '+12025550190', team: 'billing' }, { accepted: true, wait_ms: 0 }, 1350),
    agent('I am putting you through to Amira from our billing team. She can see what we talked about.'),
  ],
})
