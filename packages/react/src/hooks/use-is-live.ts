'use client'

import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/**
 * Whether this runs in a browser and what a server sent has been taken over. False on a server and in the
 * first render after it, where what only the browser knows, such as its time zone, must not be shown yet.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
