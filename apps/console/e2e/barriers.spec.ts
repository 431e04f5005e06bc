import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { BAKERY, OpenCall, openSample } from './support/open-call.ts'
import { openOwnCall } from './support/own-call.ts'

async function barriers(page: Page): Promise<string[]> {
  // Fading things have a contrast of their own for a moment.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds no barrier, ${colorScheme}:`, () => {
    test.use({ colorScheme })

    test('library, with drafts, a message and the endpoint’s details', async ({ page }) => {
      const call = await openSample(page, BAKERY)
      await call.saved()
      await page.getByRole('link', { name: /all calls/ }).click()
      await expect(page.getByText('Ready to send')).toBeVisible()
      await page.getByRole('button', { name: /^Delete the draft/ }).click()
      await expect(page.getByText(`Deleted “${BAKERY}”`)).toBeVisible()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('button', { name: /Local ingest/ }).click()
      await expect(page.getByRole('dialog', { name: 'The local ingest endpoint' })).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })

    test('library without a draft behind an address, keyboard list, open dialog', async ({ page }) => {
      await page.goto('/call/nobody-made-this')
      await expect(page.getByRole('heading', { name: 'This draft is not here' })).toBeVisible()
      expect(await barriers(page)).toEqual([])
      await page.goto('/')
      await page.getByRole('button', { name: 'Keyboard' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Open…' }).click()
      await expect(page.getByLabel('Or paste JSON')).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })

    test('call, with each tab of its panel', async ({ page }) => {
      const call = await openSample(page, BAKERY)
      for (const tab of ['Call', 'Problems', 'Payload'] as const) {
        await call.tab(tab)
        expect(await barriers(page)).toEqual([])
      }
      for (const row of [
        call.row('Let me look for you.'),
        call.named(/^Tool call check_stock/),
        call.named(/^Node start/),
      ]) {
        await row.click()
        await call.tab('Selection')
        expect(await barriers(page)).toEqual([])
      }
    })

    test('call with problems', async ({ page }) => {
      const call = await openSample(page, 'A careless export')
      await call.tab('Problems')
      expect(await barriers(page)).toEqual([])
      await call.tab('Call')
      expect(await barriers(page)).toEqual([])
    })

    test('receipt', async ({ page }) => {
      const call = await openOwnCall(page)
      await call.submit()
      await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })

    test('new call', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'New call' }).click()
      await expect(page.getByText('Nothing has been said yet')).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })

    test('call on a phone, with its sheet', async ({ page }) => {
      await page.setViewportSize({ width: 400, height: 800 })
      const call = new OpenCall(page)
      await openSample(page, BAKERY)
      await call.row('Let me look for you.').click()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('button', { name: 'Details' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await barriers(page)).toEqual([])
    })
  })
}
