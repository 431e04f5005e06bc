'use client'

import { useEffect, useState } from 'react'

/** Whole seconds left of a wait that began when the component was first shown; never less than are left. */
export function useSecondsLeft(waitMs: number): number {
  const [until] = useState(() => Date.now() + waitMs)
  const [left, setLeft] = useState(Math.ceil(waitMs / 1000))
  const waiting = left > 0
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000)
    return () => clearInterval(timer)
  }, [until, waiting])
  return left
}
