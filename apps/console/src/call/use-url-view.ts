import { readViewParams, type ViewState, writeViewParams } from '@call-timeline/react'
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'

/** What is looked at in the open call, as the address has it. */
export interface UrlView {
  readonly state: ViewState
  readonly tell: (state: ViewState) => void
}

/** Keeps the view of a call in the address: a reload and a link show the same, and Back undoes a filter. */
export function useUrlView(): UrlView {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const state = useMemo(() => readViewParams(new URLSearchParams(text)), [text])
  return {
    state,
    tell(next) {
      const after = writeViewParams(params, next)
      if (after.toString() === text) return
      // Every selection as a step would make Back useless.
      setParams(after, { replace: after.get('filter') === params.get('filter') })
    },
  }
}
