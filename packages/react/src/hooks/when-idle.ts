// Browsers without idle callbacks get a task behind what waits already.
const SOON_MS = 1

/** Runs a task when the browser has time for it, on a server never; returns the way to call it off. */
export function whenIdle(task: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task)
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(task, SOON_MS)
  return () => clearTimeout(timer)
}
