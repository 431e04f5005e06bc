import type { SegmentId } from '@call-timeline/core'

/** The element of a segment in a list or lanes, if it is mounted. Ids are a host's and may hold anything. */
export function segmentElement(container: Element | null, id: SegmentId): Element | undefined {
  const elements = container?.querySelectorAll('[data-segment]') ?? []
  return [...elements].find((element) => element.getAttribute('data-segment') === id)
}
