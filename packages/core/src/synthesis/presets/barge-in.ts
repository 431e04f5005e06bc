import { agent, type CallPreset, node, preset, tool, user } from './preset.ts'

/** A call in which the caller cuts in. */
export const bargeIn: CallPreset = preset({
  id: 'barge_in',
  label: 'Barge-in',
  description: 'A caller interrupts a restaurant’s agent twice; what was not heard is kept beside the turn.',
  lines: [
    agent('Welcome to Casa Olivo. We are open from Tuesday to Sunday, and our kitchen', {
      cut: { tail: 'closes at ten. Would you like to book a table?', beforeEndMs: 320 },
    }),
    user('A table for four tonight, please.'),
    node('booking', 'the caller wants a table'),
    agent('For four, tonight. At what time would you like to come?'),
    user('Around eight.'),
    tool('find_table', { guests: 4, at: '20:00' }, { free: ['19:45', '20:30'] }, 610),
    agent('At eight we are full, but I have a table at a quarter to eight, and one at', {
      cut: { tail: 'half past eight, on the terrace.', beforeEndMs: 280 },
    }),
    user('The first one, that is fine.'),
    tool('book_table', { guests: 4, at: '19:45', name: 'Lindqvist' }, { reference: 'CO-118' }, 480),
    agent('Booked, a quarter to eight for four. Your reference is C O, one one eight.'),
    user('Perfect, see you later.'),
  ],
})
