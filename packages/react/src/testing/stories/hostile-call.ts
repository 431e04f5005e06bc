import type { JsonObject } from '@call-timeline/schema'
import { answers, calls, callWith, moves, turn } from './builders.ts'

/** One word of 5,000 characters. */
export const LONG_WORD: string = 'Unbreakable'.repeat(455).slice(0, 5000)

/** What somebody could put into a payload to break a page, and writing that is not Latin. */
export const hostileCall: JsonObject = callWith(
  [
    turn('agent', '<img src=x onerror="alert(1)"><script>alert(2)</script> & <b>bold</b>', 0, 2000),
    turn('user', 'مساء الخير، هل وصل الدواء الذي طلبته أمس؟', 2400, 4000),
    turn('agent', 'はい、本日の午後三時に届いております。', 4400, 6000),
    turn('user', 'Emoji 👩‍👩‍👧‍👦 🇯🇵 👍🏽 and mixed: שלום, see you at 5.', 6400, 8000),
    calls('<svg onload=alert(3)>', 'hostile-1', 8200, { html: '</pre><script>alert(4)</script>' }),
    answers('<svg onload=alert(3)>', 'hostile-1', 8900, {
      is_error: true,
      error: '"><script>alert(5)</script>',
    }),
    moves('javascript:alert(6)', 'مراجعة', 9000, '<i>why</i>'),
    turn('agent', LONG_WORD, 9400, 12_000),
    turn('user', 'A last, ordinary line.', 12_500, 14_000),
  ],
  {
    call_id: '"><script>alert(7)</script>',
    recording_url: 'javascript:alert(8)',
    metadata: { '<b>key</b>': '<iframe src="javascript:alert(9)"></iframe>' },
  },
)
