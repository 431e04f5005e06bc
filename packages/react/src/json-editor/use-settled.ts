'use client'

import { useEffect, useState } from 'react'

/** How long a pause in typing has to be; ms. */
const PAUSE_MS = 400

/**
 * What is wrong with a text, once its typing pauses: half a value is always wrong. What was said before is
 * taken back at once.
 */
export function useSettled<Fault>(fault: Fault | undefined, text: string): Fault | undefined {
  const [settled, setSettled] = useState<string | undefined>(undefined)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled === text ? fault : undefined
}
