/**
 * Where a key was pressed: in rows or lanes, where single letters are commands; in a text; in something that
 * takes its keys itself, such as a menu; or elsewhere in the root, such as on a button.
 */
export type KeyPlace = 'timeline' | 'text' | 'popup' | 'elsewhere'

const TEXT = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]'
const POPUP = '[role="menu"], [role="listbox"], [role="alertdialog"], [aria-modal="true"]'

/** The place of an event's target within `root`. */
export function keyPlace(target: EventTarget | null, root: Element): KeyPlace {
  if (!(target instanceof Element)) return 'elsewhere'
  if (target.closest(POPUP) !== null) return 'popup'
  if (target.closest(TEXT) !== null) return 'text'
  if (target === root) return 'timeline'
  return target.closest('[data-shortcuts]') === null ? 'elsewhere' : 'timeline'
}
