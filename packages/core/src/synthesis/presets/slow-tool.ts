import { agent, type CallPreset, node, preset, tool, user } from './preset.ts'

/** A call in which a tool makes the caller wait. */
export const slowTool: CallPreset = preset({
  id: 'slow_tool',
  label: 'Slow tool',
  description: 'A parcel service takes almost five seconds to find a parcel; the agent fills the time.',
  lines: [
    agent('Swift Parcel, good morning. What can I do for you?'),
    user('Good morning. My parcel should have been here on Monday, and it still is not.'),
    node('tracking', 'the caller misses a parcel'),
    agent('I am sorry about that. What is your tracking number?'),
    user('It is S P, 4 0 7 7 1 2.'),
    tool(
      'track_parcel',
      { tracking_number: 'SP407712' },
      { status: 'at_depot', depot: 'Leeds', expected: '2026-03-05' },
      4850,
    ),
    agent('Found it. Your parcel is at our depot in Leeds, and it will be with you tomorrow before noon.'),
    user('That took a while. But fine, tomorrow is all right.'),
    agent('Thank you for your patience. Have a good day.'),
  ],
})
