'use client'

import { type RefObject, useEffect } from 'react'

// Bundlers write the value in its place; where nobody does, reading it throws.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

let hasWarned = false

/** Says once, and in development alone, that the style sheet was not loaded. */
export function useMissingStylesWarning(ref: RefObject<Element | null>): void {
  useEffect(() => {
    if (hasWarned || ref.current === null || !isDevelopment() || hasStyles(ref.current)) return
    hasWarned = true
    // biome-ignore lint/suspicious/noConsole: it is for whoever builds the page, who looks there
    console.warn(MISSING_STYLES)
  }, [ref])
}

/** Whether the tokens hold at an element, and with them the style sheet that brings them. */
export function hasStyles(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('--ct-surface') !== ''
}

/** What is said of missing styles. */
export const MISSING_STYLES =
  "The styles of @call-timeline/react are not loaded, so the call has no layout. Import them once: import '@call-timeline/react/styles.css'"

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === 'development'
  } catch {
    return false
  }
}
