import { speechLengthMs } from '../speech/plan-speech.ts'

/** How long a turn takes to say; whole ms, never nothing. */
export function speechPaceMs(text: string, locale: string): number {
  return speechLengthMs(text, { locale })
}
