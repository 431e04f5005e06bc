import type { Json } from '@call-timeline/schema'
import { answers, calls, callWith, moves, spoken } from '../../testing/stories/builders.ts'

/** Arabic, Hebrew and English in one call, within turns too. */
export const rightToLeftCall: Json = callWith([
  moves('start', 'greeting', 0, 'Call answered'),
  spoken('agent', 'مرحباً، مخبز كورنر، كيف يمكنني مساعدتك؟', 300, 3200),
  spoken('user', 'أريد رغيفين من خبز Sourdough من فضلك', 4000, 7100),
  calls('check_stock', 'r1', 7300, { bread: 'خبز الجاودار', count: 2 }),
  answers('check_stock', 'r1', 8200, { response: { available: true, note: 'נשארו שלוש כיכרות' } }),
  moves('greeting', 'order', 8300, 'הלקוח רוצה להזמין'),
  spoken('agent', 'יש לנו שני כיכרות, 24.50 ש״ח ביחד.', 8900, 12_200),
  spoken('user', 'Great, I will take both: שניהם, בבקשה.', 11_900, 14_800),
  spoken('agent', 'تم الطلب رقم A-1207. إلى اللقاء!', 15_600, 18_400),
])
