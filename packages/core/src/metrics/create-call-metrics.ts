import type { Editor } from '../editor/editor.ts'
import type { CallMetrics } from './call-metrics.ts'
import { wordCounter } from './count-words.ts'
import { createMetricsEngine, type MetricsEngine } from './metrics-engine.ts'

/** The figures of a call that is being edited. */
export interface LiveCallMetrics {
  /** The figures as the call is now; the same object until one can have changed. */
  get(): CallMetrics
  /** Runs `listener` after each commit that can have changed a figure; returns the way to stop. */
  subscribe(listener: () => void): () => void
  dispose(): void
}

/**
 * Keeps the figures of an editor's call. Nothing is computed until they are first asked for; then each commit
 * costs in proportion to what it touched, and `get` little.
 *
 * @example
 * const metrics = createCallMetrics(editor)
 * const stop = metrics.subscribe(() => show(metrics.get().distributions.response_latency.p50))
 */
export function createCallMetrics(editor: Editor): LiveCallMetrics {
  const listeners = new Map<symbol, () => void>()
  let engine: MetricsEngine | undefined

  const stop = editor.onCommit(({ diff }) => {
    // Before anybody has asked, there is nothing to keep.
    if (engine && !engine.follow(diff)) return
    const errors: unknown[] = []
    for (const listener of [...listeners.values()]) {
      try {
        listener()
      } catch (error) {
        errors.push(error)
      }
    }
    // The editor tells its host of what an observer throws.
    if (errors.length > 0) throw errors[0]
  })

  return {
    get() {
      engine ??= createMetricsEngine(editor, wordCounter(editor.locale))
      return engine.get()
    },
    subscribe(listener) {
      const key = Symbol('listener')
      listeners.set(key, listener)
      return () => void listeners.delete(key)
    },
    dispose() {
      stop()
      listeners.clear()
    },
  }
}
