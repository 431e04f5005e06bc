'use client'

import { useEffect, useRef } from 'react'
import { useViewState } from './use-view-state.ts'
import { readViewState, type ViewState } from './view-state.ts'

/** Props of the tie between a root and its host. */
export interface ViewStateLinkProps {
  readonly viewState: unknown
  readonly onViewState: ((state: ViewState) => void) | undefined
}

/** The host is told once things rest: an address is not written with every step; ms. */
const REST_MS = 250

/** Shows what the host asks for, and tells it what is looked at. What was told comes back and changes nothing. */
export function ViewStateLink({ viewState, onViewState }: ViewStateLinkProps): null {
  const [state, apply] = useViewState()
  const told = useRef(JSON.stringify(state))
  const tell = useRef(onViewState)
  tell.current = onViewState

  useEffect(() => {
    if (viewState === undefined) return
    const text = JSON.stringify(readViewState(viewState))
    if (text === told.current) return
    told.current = text
    apply(viewState)
  }, [viewState, apply])

  useEffect(() => {
    const text = JSON.stringify(state)
    if (text === told.current) return
    const timer = setTimeout(() => {
      told.current = text
      tell.current?.(state)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [state])

  return null
}
