import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Path of a tool that the workspace has installed.
 * @param {string} name
 */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name)
}
