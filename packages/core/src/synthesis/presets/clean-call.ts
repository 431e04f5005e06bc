import { agent, type CallPreset, node, preset, tool, user } from './preset.ts'

/** A call in which everything goes right. */
export const cleanCall: CallPreset = preset({
  id: 'clean_call',
  label: 'Clean call',
  description: 'A clinic moves an appointment: one tool, three nodes, nothing goes wrong.',
  fields: { user_sentiment: 'positive', collected_dynamic_variables: { appointment: 'Thursday 10:30' } },
  lines: [
    node('greeting', 'call answered'),
    agent(
      'Thank you for calling Elm Street Clinic, this is the booking assistant. How can I help you today?',
    ),
    user('Hi, I need to move my appointment with Doctor Okafor to later this week.'),
    node('reschedule', 'the caller wants another time'),
    tool(
      'find_free_slots',
      { doctor: 'Okafor', from: '2026-03-04', to: '2026-03-06' },
      { slots: ['2026-03-05T10:30', '2026-03-06T15:00'] },
      740,
    ),
    agent('I can offer you Thursday at half past ten, or Friday at three. Which one suits you better?'),
    user('Thursday works.'),
    tool('book_slot', { slot: '2026-03-05T10:30' }, { booked: true }, 520),
    node('goodbye', 'the appointment is booked'),
    agent('Done. You will see Doctor Okafor on Thursday at half past ten. Is there anything else?'),
    user('No, that was all, thank you.'),
    agent('You are welcome. Goodbye.'),
  ],
})
