import type { Json, JsonObject } from '@call-timeline/schema'
import { answers, calls, callWith, moves, spoken, turn } from './builders.ts'

/** The agent is cut off, with words after the cut, words that were never said, and a tail that was planned. */
export const cutOffCall: JsonObject = callWith([
  spoken('agent', 'Your plan includes two hundred minutes, free text messages and', 400, 5200, {
    metadata: {
      interrupted: true,
      interrupted_at_ms: 3600,
      unspoken_text: 'unlimited data at weekends. Shall I go on?',
    },
  }),
  spoken('user', 'Sorry, I only want to cancel it.', 3400, 5600),
  turn('agent', 'Of course. Before I do that', 6600, 8000, {
    words: [
      { word: 'Of', start_ms: 6600, end_ms: 6800 },
      { word: 'course.', start_ms: 6800, end_ms: 7300 },
      { word: 'Before', start_ms: 7400, end_ms: 8000 },
      { word: 'I', start_ms: 8000, end_ms: 8000 },
      { word: 'do', start_ms: 8000, end_ms: 8000 },
      { word: 'that', start_ms: 8000, end_ms: 8000 },
    ],
    metadata: { interrupted: true },
  }),
  spoken('user', 'No. Just cancel it', 7900, 9300, { metadata: { unspoken_text: 'today, please.' } }),
  spoken('agent', 'It is cancelled.', 9200, 10_400),
])

/** Words that the transcriber was not sure of, words without a time, and fields that no table knows. */
export const unsureCall: JsonObject = callWith([
  turn('agent', 'Hill Street Dental, who is calling?', 300, 2400, { id: 'turn-1', speaker_tag: 2 }),
  turn('user', 'This is Aoife Ní Bhriain from Dún Laoghaire.', 3000, 6000, {
    words: [
      { word: 'This', start_ms: 3000, end_ms: 3200, confidence: 0.98 },
      { word: 'is', start_ms: 3250, end_ms: 3400, confidence: 0.97 },
      { word: 'Aoife', start_ms: 3500, end_ms: 3900, confidence: 0.41 },
      { word: 'Ní', start_ms: 3950, end_ms: 4100, confidence: 0.35 },
      { word: 'Bhriain', start_ms: 4150, end_ms: 4700, confidence: 0.22 },
      { word: 'Laoghaire.', start_ms: 5200, end_ms: 6000, confidence: 0.58 },
    ],
  }),
  {
    ...calls('find_patient', 'find-1', 6300, { name: 'Aoife' }),
    trace: { span: 'a1b2', retries: 0 },
  },
  answers('find_patient', 'find-1', 6800, { result: { id: 17 }, is_error: false, http_status: 200 }),
  { ...moves('greeting', 'patient', 6900, 'the patient was found'), graph_version: 12 },
])

/** A tool that is tried three times, with other arguments the last time. */
export const attemptsCall: JsonObject = callWith([
  spoken('user', 'Is the van free on Friday?', 300, 2300),
  calls('reserve_van', 'van-1', 2600, { day: 'Friday', size: 'large', insurance: { level: 'full' } }),
  answers('reserve_van', 'van-1', 5600, { is_error: true, error: 'No answer within 3 s.' }),
  calls('reserve_van', 'van-2', 5700, { day: 'Friday', size: 'large', insurance: { level: 'full' } }),
  answers('reserve_van', 'van-2', 6100, { is_error: true, error: 'No large van left on Friday.' }),
  calls('reserve_van', 'van-3', 6300, {
    day: 'Friday',
    size: 'medium',
    insurance: { level: 'full' },
    wait: true,
  }),
  answers('reserve_van', 'van-3', 6900, { is_error: false, result: { van: 'M-4', price: 84.5, extras: [] } }),
  spoken('agent', 'I have a medium one for you.', 7400, 9300),
])

/** A tool whose arguments hold what nobody should read. */
export const secretCall: JsonObject = callWith([
  calls('take_payment', 'pay-1', 1000, {
    card: { number: '4000 0000 0000 0002', expiry: '11/29' },
    sum: 84.5,
    currency: 'EUR',
  }),
  answers('take_payment', 'pay-1', 2100, {
    is_error: false,
    result: { receipt: 'R-2207', card: { last4: '0002' } },
  }),
])

/** A result of about a megabyte, addresses that would run as script, a very long word, and what is nested deeply. */
export const heavyToolCall: JsonObject = callWith([
  calls('export_orders', 'orders-1', 500, { format: 'json', since: '2026-01-01' }),
  answers('export_orders', 'orders-1', 3100, { is_error: false, result: { orders: manyOrders() } }),
  calls('open_page', 'page-1', 3400, { url: 'javascript:alert(1)', 'bidi‮key': 'مرحبا <b>bold</b>' }),
  answers('open_page', 'page-1', 3900, {
    is_error: false,
    result: { body: `<script>alert(2)</script>${'Unbreakable'.repeat(9100)}`, tree: nested(5000) },
  }),
])

function manyOrders(): readonly Json[] {
  return Array.from({ length: 8000 }, (_, index) => ({
    id: `order-${index}`,
    customer: { name: `Customer ${index % 97}`, city: 'Springfield' },
    items: [{ article: `A-${index % 13}`, count: (index % 5) + 1 }],
    note: 'Leave it with the neighbour.',
  }))
}

function nested(depth: number): Json {
  let value: Json = 'the end'
  for (let level = 0; level < depth; level += 1) value = { next: value }
  return value
}

/** The same in writing that runs from right to left. */
export const rightToLeftCall: JsonObject = callWith([
  turn('agent', 'صباح الخير، معك عيادة الأسنان.', 300, 2400),
  turn('user', 'אפשר לקבוע תור ליום חמישי?', 3000, 5000),
  calls('find_free_slots', 'slots-1', 5200, { day: 'الخميس', limit: 2 }),
  answers('find_free_slots', 'slots-1', 5900, { is_error: false, result: { slots: ['١٠:٣٠', '14:00'] } }),
  turn('agent', 'يوم الخميس في العاشرة والنصف', 6300, 8000, {
    metadata: { interrupted: true, interrupted_at_ms: 7800, unspoken_text: 'أو في الثانية ظهراً.' },
  }),
  turn('user', 'מצוין, תודה.', 7700, 9000),
])
