import { agent, type CallPreset, node, pause, preset, user } from './preset.ts'

/** A call in which both sides talk at once. */
export const doubleTalk: CallPreset = preset({
  id: 'double_talk',
  label: 'Double talk',
  description: 'A hotel’s agent and a guest on a slow line talk into each other; neither gives way.',
  fields: { user_sentiment: 'negative', call_successful: false },
  lines: [
    agent('Grand Harbour Hotel, reception. How can I help?'),
    user('Hello? Can you hear me? I have a booking for this weekend, and I have to change it.'),
    pause(-1900),
    agent('Hello, yes, I can hear you. May I have your name, please?'),
    user('My name is Petrova. It is about the weekend.'),
    pause(-1200),
    agent('Thank you. And which weekend would that be?'),
    node('change_booking', 'a booking is to be changed'),
    user('This weekend, as I said. I need one more night, until Monday.'),
    pause(-1700),
    agent('I am sorry, could you repeat that for me?'),
    user('You know what, I will send you an email instead.'),
    agent('Certainly. Please write to stay@example.com.'),
  ],
})
