import type { KeyedListeners } from '../store/listeners.ts'
import type { CommitEvent, EditorKey } from './editor.ts'

/** Brings news of finished changes to listeners and observers. */
export interface Delivery {
  /** Delivers now, or behind what is being delivered, so that everybody sees changes in their order. */
  send(keys: Iterable<EditorKey>, event?: CommitEvent): void
  observe(observer: (event: CommitEvent) => void): () => void
  clear(): void
}

/** A delivery to `listeners`; observers come first, since they keep records that listeners may read. */
export function createDelivery(
  listeners: KeyedListeners<EditorKey>,
  onError: (error: unknown) => void,
): Delivery {
  const observers = new Map<symbol, (event: CommitEvent) => void>()
  const queue: (() => void)[] = []
  let delivering = false

  const tellObservers = (event: CommitEvent): void => {
    for (const [key, observer] of [...observers]) {
      // One that is told first may end another's wait.
      if (!observers.has(key)) continue
      try {
        observer(event)
      } catch (error) {
        onError(error)
      }
    }
  }

  return {
    send(keys, event) {
      queue.push(() => {
        if (event) tellObservers(event)
        listeners.notify(keys)
      })
      if (delivering) return
      delivering = true
      try {
        for (let job = queue.shift(); job; job = queue.shift()) job()
      } finally {
        delivering = false
      }
    },
    observe(observer) {
      const key = Symbol('observer')
      observers.set(key, observer)
      return () => void observers.delete(key)
    },
    clear() {
      observers.clear()
      queue.length = 0
    },
  }
}
