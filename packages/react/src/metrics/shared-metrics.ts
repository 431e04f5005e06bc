import type { Editor } from '@call-timeline/core'
import { type CallMetrics, createCallMetrics, type LiveCallMetrics } from '@call-timeline/core/metrics'

/** The figures of one root, shared by all its parts. Nothing is computed until somebody asks. */
export interface SharedMetrics {
  /** The figures as the call is now; the same object until one can have changed. */
  get(): CallMetrics
  /** Runs `listener` after each commit that can have changed a figure; returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Whether they are computed already, so that `get` costs little. */
  isReady(): boolean
  /** Lets go of the call. Asked again, it begins anew. */
  release(): void
}

/** The figures of an editor's call, kept for as long as somebody watches them. */
export function createSharedMetrics(editor: Editor): SharedMetrics {
  const listeners = new Map<symbol, () => void>()
  let live: LiveCallMetrics | undefined

  const release = (): void => {
    live?.dispose()
    live = undefined
  }
  const open = (): LiveCallMetrics => {
    if (live) return live
    live = createCallMetrics(editor)
    live.subscribe(() => {
      // A render that was given up asks and never watches, and a part that went watches no more.
      if (listeners.size === 0) release()
      else for (const listener of [...listeners.values()]) listener()
    })
    return live
  }

  return {
    get: () => open().get(),
    subscribe(listener) {
      const key = Symbol('listener')
      listeners.set(key, listener)
      open()
      return () => void listeners.delete(key)
    },
    isReady: () => live !== undefined,
    release,
  }
}
