'use client'

import type { Editor, EditorKey } from '@call-timeline/core'
import { useCallback, useRef, useSyncExternalStore } from 'react'

/** One key, or a list of keys that is the same array in every render. */
export type Watch = EditorKey | readonly EditorKey[]

/**
 * Reads something of an editor; renders again only after a commit that touches `watch` and only if
 * what is read differs by `same`.
 */
export function useEditorValue<Value>(
  editor: Editor,
  watch: Watch,
  read: (editor: Editor) => Value,
  same: (before: Value, after: Value) => boolean = Object.is,
): Value {
  const last = useRef<{ readonly value: Value } | undefined>(undefined)
  const subscribe = useCallback(
    (listener: () => void) => {
      const keys = typeof watch === 'string' ? [watch] : watch
      const stops = keys.map((key) => editor.subscribe(key, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [editor, watch],
  )
  // A snapshot has to be the same value until something changed, also where `read` makes a new object.
  const snapshot = () => {
    const value = read(editor)
    if (last.current !== undefined && same(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}

/** Whether two flat objects hold the same values. */
export function sameShallow<Value extends object>(before: Value, after: Value): boolean {
  const [left, right] = [Object.entries(before), Object.entries(after)]
  if (left.length !== right.length) return false
  return left.every(([key, value], index) => {
    const other = right[index]
    return other !== undefined && other[0] === key && Object.is(other[1], value)
  })
}

/** Whether two lists hold the same items. */
export function sameItems<Item>(before: readonly Item[], after: readonly Item[]): boolean {
  return before.length === after.length && before.every((item, index) => Object.is(item, after[index]))
}
