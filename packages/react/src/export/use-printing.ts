'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed, or shown as it would be. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes the page as it stands once the listeners have run.
    const set = (next: boolean): void => flushSync(() => setPrinting(next))
    const before = (): void => set(true)
    const after = (): void => set(false)
    const media = typeof window.matchMedia === 'function' ? window.matchMedia('print') : undefined
    const follow = (event: MediaQueryListEvent): void => set(event.matches)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    media?.addEventListener('change', follow)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
      media?.removeEventListener('change', follow)
    }
  }, [])
  return isPrinting
}
