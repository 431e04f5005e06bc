import { agent, type CallPreset, node, preset, tool, user } from './preset.ts'

/** A call that takes a wrong turn. */
export const wrongNode: CallPreset = preset({
  id: 'wrong_node',
  label: 'Wrong node',
  description: 'A gym’s agent hears “cancel” as “counsel”, offers a coach, and has to find its way back.',
  fields: { user_sentiment: 'negative' },
  lines: [
    node('greeting', 'call answered'),
    agent('Hi, this is Peak Gym. What can I do for you?'),
    user('I want to cancel my membership.', { metadata: { transcript_confidence: 0.41 } }),
    node('book_coach', 'the caller wants counsel'),
    agent('Great choice! Our coaches have free hours on Wednesday and Saturday. Which day suits you?'),
    user('No, no. I said cancel. I want to end my membership.'),
    node('greeting', 'the caller was misunderstood'),
    agent('I am sorry, I misunderstood you. You would like to cancel, is that right?'),
    user('Yes.'),
    node('cancel_membership', 'the caller confirmed'),
    tool('get_membership', { phone: '+12025550143' }, { plan: 'monthly', notice_days: 14 }, 570),
    agent('Your plan can be cancelled with two weeks of notice. I have noted it for the end of the month.'),
    user('Thank you. That was harder than it should be.'),
  ],
})
