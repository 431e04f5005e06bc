const isMac = (): boolean => typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)

/** Whether a key press asks to submit: Cmd+Enter on a Mac, else Ctrl+Enter. */
export function isSubmitChord({
  key,
  metaKey,
  ctrlKey,
  altKey,
  shiftKey,
  isComposing,
}: KeyboardEvent): boolean {
  const mod = isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey
  return key === 'Enter' && mod && !altKey && !shiftKey && !isComposing
}

/** The chord as a tooltip shows it. */
export function submitChordLabel(): string {
  return isMac() ? '⌘↩' : 'Ctrl+Enter'
}
