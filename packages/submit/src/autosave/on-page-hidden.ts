/**
 * Runs `leave` when the page is hidden or left: the last moments at which a page can count on being
 * heard. Returns the way to stop. Does nothing where there is no page.
 */
export function onPageHidden(leave: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const stop = new AbortController()
  const { signal } = stop
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') leave()
    },
    { signal },
  )
  globalThis.addEventListener('pagehide', leave, { signal })
  return () => stop.abort()
}
