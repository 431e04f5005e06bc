/** Listeners by key. */
export interface KeyedListeners<Key> {
  /** Returns the way to stop, which may be called more than once. */
  add(key: Key, listener: () => void): () => void
  /** Runs every listener of the keys once, also one that waits for several of them. */
  notify(keys: Iterable<Key>): void
  clear(): void
}

/** A listener that throws does not keep the others from running; the error goes to `onError`. */
export function createKeyedListeners<Key>(onError: (error: unknown) => void): KeyedListeners<Key> {
  const byKey = new Map<Key, Set<Registration>>()

  return {
    add(key, listener) {
      const registration: Registration = { listener, live: true }
      const set = byKey.get(key) ?? new Set<Registration>()
      byKey.set(key, set)
      set.add(registration)
      return () => {
        registration.live = false
        set.delete(registration)
        if (set.size === 0 && byKey.get(key) === set) byKey.delete(key)
      }
    },
    notify(keys) {
      const due = new Map<() => void, Registration[]>()
      for (const key of keys) {
        for (const registration of byKey.get(key) ?? []) {
          const same = due.get(registration.listener)
          if (same) same.push(registration)
          else due.set(registration.listener, [registration])
        }
      }
      for (const [listener, registrations] of due) {
        if (!registrations.some((registration) => registration.live)) continue
        try {
          listener()
        } catch (error) {
          onError(error)
        }
      }
    },
    clear() {
      // Those who are due while they are being told are not told any more either.
      for (const set of byKey.values()) for (const registration of set) registration.live = false
      byKey.clear()
    },
  }
}

interface Registration {
  readonly listener: () => void
  // A listener may end another one's subscription while both are due.
  live: boolean
}
