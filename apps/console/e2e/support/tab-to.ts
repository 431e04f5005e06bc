import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STOPS = 60

/** Presses Tab until something has the focus; fails when the keyboard does not lead there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (
      await target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
    )
      return
    await page.keyboard.press('Tab')
  }
  await expect(target, 'reached by Tab').toBeFocused()
}
