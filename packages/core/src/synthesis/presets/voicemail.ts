import { agent, type CallPreset, node, pause, preset, user } from './preset.ts'

/** A call that a machine answers. */
export const voicemail: CallPreset = preset({
  id: 'voicemail',
  label: 'Voicemail',
  description: 'A dentist’s reminder reaches a voicemail, and the agent leaves a message after the tone.',
  fields: {
    in_voicemail: true,
    disconnection_reason: 'agent_hangup',
    caller_phone_number: '+12025550108',
    recipient: '+12025550171',
  },
  lines: [
    node('outbound_greeting', 'call answered'),
    user(
      'Hi, you have reached Dana. I cannot take your call right now. Please leave a message after the tone.',
    ),
    node('leave_message', 'a voicemail answered'),
    pause(1800),
    agent(
      'Hello Dana, this is the assistant of Birchwood Dental. You have an appointment on the twelfth of March, at nine fifteen. If you cannot make it, please call us at 202, 555, 0108. Goodbye.',
    ),
  ],
})
