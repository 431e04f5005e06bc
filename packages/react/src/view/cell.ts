/** A value that can be watched: what one view of a call knows beside its editor. */
export interface Cell<Value> {
  get(): Value
  /** Sets it and tells the listeners, unless it is the same value. */
  set(next: Value): void
  subscribe(listener: () => void): () => void
}

/** Makes a cell that holds `initial`. */
export function createCell<Value>(initial: Value): Cell<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
