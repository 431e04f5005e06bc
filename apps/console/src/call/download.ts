import type { Json } from '@call-timeline/schema'

/** Saves a payload as a file of this device, named after the call. */
export function downloadPayload(payload: Json, name: string): void {
  const blob = new Blob([JSON.stringify(payload, null, 2)], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(name)
  link.click()
  // The browser has taken hold of the content by the end of the click.
  setTimeout(() => URL.revokeObjectURL(url))
}

/** A file name without anything that a file system could take for a path. */
export function fileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
  return `${safe === '' ? 'call' : safe}.json`
}
