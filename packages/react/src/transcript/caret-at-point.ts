/** Offset in the text of `container` under a point of the window; undefined when the point is not on its text. */
export function caretAtPoint(container: Element, x: number, y: number): number | undefined {
  const { ownerDocument } = container
  if (typeof ownerDocument.caretPositionFromPoint !== 'function') return undefined
  const position = ownerDocument.caretPositionFromPoint(x, y)
  if (position === null || !container.contains(position.offsetNode)) return undefined
  const before = ownerDocument.createRange()
  before.setStart(container, 0)
  before.setEnd(position.offsetNode, position.offset)
  return before.toString().length
}
