'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { PayloadSurfaceProps } from './payload-surface.ts'
import { PlainPayload } from './plain-payload.tsx'

/** What shows the payload: undefined until it is loaded; a plain one where there is no layout, or no chunk. */
export function usePayloadCode(): ComponentType<PayloadSurfaceProps> | undefined {
  const [surface, setSurface] = useState<
    { readonly Surface: ComponentType<PayloadSurfaceProps> } | undefined
  >(undefined)
  useEffect(() => {
    let isGone = false
    const settle = (Surface: ComponentType<PayloadSurfaceProps>): void => {
      if (!isGone) setSurface({ Surface })
    }
    if (typeof document.createRange().getClientRects === 'function') {
      import('./payload-code.tsx').then(
        ({ PayloadCode }) => settle(PayloadCode),
        () => settle(PlainPayload),
      )
    } else settle(PlainPayload)
    return () => {
      isGone = true
    }
  }, [])
  return surface?.Surface
}
