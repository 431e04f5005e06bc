'use client'

import { useEffect, useState } from 'react'

/**
 * A size that is remembered in this browser under `key`. It starts as `initial` and takes the stored one
 * once mounted, since a server knows of none; where there is no storage it is just not remembered.
 */
export function useStoredSize(key: string, initial: number): readonly [number, (size: number) => void] {
  const [size, setSize] = useState(initial)
  useEffect(() => {
    const stored = Number(read(key))
    if (Number.isFinite(stored) && stored > 0) setSize(stored)
  }, [key])
  const keep = (next: number) => {
    setSize(next)
    write(key, String(next))
  }
  return [size, keep]
}

// Storage throws where a person has forbidden it, and in sandboxed frames.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Not remembered then.
  }
}
