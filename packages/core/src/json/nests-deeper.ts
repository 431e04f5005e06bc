import type { Json } from '@call-timeline/schema'

/** Deeper than this a server may refuse to read JSON, and code that walks it by calling itself may fail. */
export const DEEPEST_JSON = 500

/** Whether lists and objects nest more than `levels` deep. Never calls itself, so that any depth is safe to ask of. */
export function nestsDeeper(value: Json, levels: number = DEEPEST_JSON): boolean {
  const open: { readonly at: Json; readonly level: number }[] = [{ at: value, level: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, level } = next
    if (typeof at !== 'object' || at === null) continue
    if (level > levels) return true
    for (const child of Object.values<Json>(at)) {
      if (typeof child === 'object' && child !== null) open.push({ at: child, level: level + 1 })
    }
  }
  return false
}
