// Runs before the first paint, so that a remembered theme does not flash. Keep the key as in src/theme/theme.ts.
try {
  const choice = localStorage.getItem('call-timeline.theme')
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice
} catch {
  // Storage is switched off: the system's theme it is.
}
