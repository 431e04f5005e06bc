import type { IconName } from '../icons/icon.tsx'
import type { Verdict } from './tool-verdict.ts'

/** The sign of each outcome: it is never told by colour alone. */
export const VERDICT_ICON: Record<Verdict, IconName> = {
  succeeded: 'check',
  failed: 'cross',
  pending: 'pending',
}
