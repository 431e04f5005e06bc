import { expect, test } from './support/journey.ts'
import { BAKERY, OpenCall, openSample } from './support/open-call.ts'

test('an address leads back to the same place: rows, time and filter, after a reload and by Back', async ({
  page,
}) => {
  const call = await openSample(page, BAKERY)
  const rows = call.transcript.getByRole('article')
  const unfiltered = await rows.count()

  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('dialog', { name: 'Show only' }).getByRole('button', { name: /^User/ }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => rows.count()).toBeLessThan(unfiltered)
  const shown = await rows.count()
  await expect(page).toHaveURL(/filter=/)
  await rows.nth(1).click()
  const name = await rows.nth(1).getAttribute('aria-label')
  await expect(page).toHaveURL(/select=/)

  await page.reload()
  const again = new OpenCall(page)
  await expect(again.transcript.getByRole('article')).toHaveCount(shown)
  await expect(again.transcript.locator('[aria-current="true"]')).toHaveAttribute('aria-label', name ?? '')

  await page.goBack()
  await expect.poll(() => rows.count()).toBe(unfiltered)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'New call' })).toBeVisible()
})

test('an address that somebody made up opens the call all the same', async ({ page }) => {
  await openSample(page, BAKERY)
  const address = new URL(page.url())
  address.search = new URLSearchParams({
    t: '-1e999',
    tab: '__proto__',
    select: '[["<script>",0,99999],{"a":[]}]',
    filter: '{"rule":"all","of":[{"rule":"eval"}]}',
  }).toString()
  await page.goto(address.href)
  const call = new OpenCall(page)
  await expect(call.row('Let me look for you.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'not in this call' })).toHaveCount(1)
})
