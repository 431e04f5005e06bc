import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { BAKERY, openSample } from './support/open-call.ts'
import { openOwnCall } from './support/own-call.ts'

test.use({ viewport: { width: 400, height: 800 }, hasTouch: true })

test('the library fits a phone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('7:17')).toBeVisible()
  expect(await sidewaysScroll(page)).toBe(0)
  await expect(page.getByRole('button', { name: /Local/ })).toBeVisible()
})

test('a call is read and edited on a phone, with the details in a sheet', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  expect(await sidewaysScroll(page)).toBe(0)
  await call.row('Let me look for you.').click()
  await page.getByRole('button', { name: 'Details' }).click()
  const sheet = page.getByRole('dialog')
  const text = sheet.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('One second.')
  await text.press('Tab')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(call.row('One second.')).toBeVisible()
})

test('a call is sent from a phone, and the receipt fits', async ({ page }) => {
  const call = await openOwnCall(page)
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  expect(await sidewaysScroll(page)).toBe(0)
})

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
