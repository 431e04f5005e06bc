'use client'

import { useSyncExternalStore } from 'react'
import type { Cell } from './cell.ts'

/** Reads a cell and renders again when it changes. */
export function useCell<Value>(cell: Cell<Value>): Value {
  return useSyncExternalStore(cell.subscribe, cell.get, cell.get)
}

/** Reads something of a cell and renders again only when that changes; `read` returns a primitive. */
export function useCellValue<Value, Read extends string | number | boolean | undefined>(
  cell: Cell<Value>,
  read: (value: Value) => Read,
): Read {
  const snapshot = () => read(cell.get())
  return useSyncExternalStore(cell.subscribe, snapshot, snapshot)
}
