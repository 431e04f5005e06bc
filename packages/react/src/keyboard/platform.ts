import type { Platform } from '@call-timeline/core'

/** Whose keyboard this is. `navigator.platform` is deprecated, but the one answer that every browser gives. */
export function currentPlatform(): Platform {
  if (typeof navigator === 'undefined') return 'other'
  return /^(Mac|iP)/.test(navigator.platform) ? 'mac' : 'other'
}
