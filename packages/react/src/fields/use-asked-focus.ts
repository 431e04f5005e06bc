'use client'

import type { SegmentId } from '@call-timeline/core'
import type { JsonPath } from '@call-timeline/schema'
import { type RefObject, useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCell } from '../view/use-cell.ts'
import { startsWith } from './problems-at.ts'

const FOCUSABLE = 'input:not(:disabled), textarea, select:not(:disabled), [contenteditable="true"], button'

/** Puts the focus on the field of this form that was asked for, also when the form is shown only then. */
export function useAskedFocus(form: RefObject<HTMLElement | null>, segmentId: SegmentId | undefined): void {
  const { asked } = useTimeline('Timeline.Inspector')
  const place = useCell(asked)
  useEffect(() => {
    if (place === undefined || place.segmentId !== segmentId || form.current === null) return
    asked.set(undefined)
    const field = closestField(form.current, place.path)
    // A button that clears the field may stand before its control.
    const control = field?.querySelector<HTMLElement>(`.ct-form-input :is(${FOCUSABLE})`)
    const target = control ?? field?.querySelector<HTMLElement>(FOCUSABLE) ?? form.current
    target.focus()
  }, [place, segmentId, form, asked])
}

/** The field at `path`, else the first one within it, else the nearest one around it. */
function closestField(form: HTMLElement, path: JsonPath): HTMLElement | undefined {
  let around: { readonly element: HTMLElement; readonly depth: number } | undefined
  let within: HTMLElement | undefined
  for (const element of form.querySelectorAll<HTMLElement>('[data-field-path]')) {
    const own = readPath(element.dataset.fieldPath)
    if (startsWith(path, own) && own.length > (around?.depth ?? 0)) around = { element, depth: own.length }
    if (within === undefined && own.length > path.length && startsWith(own, path)) within = element
  }
  return around?.depth === path.length ? around.element : (within ?? around?.element)
}

function readPath(text: string | undefined): JsonPath {
  const path: unknown = JSON.parse(text ?? '[]')
  return Array.isArray(path) ? path : []
}
