/** What a person can choose; `system` follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** All choices, in the order they are shown. */
export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Where the choice is remembered; `public/theme.js` reads the same key before the first paint. */
export const THEME_KEY = 'call-timeline.theme'

function isThemeChoice(value: unknown): value is ThemeChoice {
  return value === 'system' || value === 'light' || value === 'dark'
}

/** The remembered choice; `system` when there is none or storage is switched off. */
export function readTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(THEME_KEY)
    return isThemeChoice(stored) ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Shows a theme at once and remembers it where storage allows. */
export function chooseTheme(choice: ThemeChoice): void {
  const root = document.documentElement
  if (choice === 'system') delete root.dataset.theme
  else root.dataset.theme = choice
  try {
    localStorage.setItem(THEME_KEY, choice)
  } catch {
    // It holds until the page is closed.
  }
}
