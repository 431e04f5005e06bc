import type { Cell } from '../view/cell.ts'

/** Opens a tool row or the fields of a row, or closes it. */
export function toggleOpened(opened: Cell<ReadonlySet<string>>, key: string): void {
  const after = new Set(opened.get())
  if (!after.delete(key)) after.add(key)
  opened.set(after)
}
