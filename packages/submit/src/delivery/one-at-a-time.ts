/**
 * Runs `task` when no other tab of this origin runs one of the same name. Where the browser has no Web
 * Locks, or the wait is given up, it runs at once: `task` sees the same `signal` and can tell.
 */
export async function oneAtATime<T>(name: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks
  if (locks === undefined) return task()
  let started = false
  const run = (): Promise<T> => {
    started = true
    return task()
  }
  try {
    return await locks.request(`call-timeline:submit:${name}`, { signal }, run)
  } catch (error) {
    if (signal.aborted && !started) return task()
    throw error
  }
}
