import { expect, test } from './support/journey.ts'
import { BAKERY, OpenCall, openSample } from './support/open-call.ts'

test('a draft survives a reload with every edit', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.rewrite(call.row('Let me look for you.'), 'One second.')
  await call.named(/^Tool call place_order/).click()
  await page.keyboard.press('Delete')
  await call.saved()
  await page.reload()
  await expect(call.row('One second.')).toBeVisible()
  await expect(call.named(/place_order/)).toHaveCount(0)
})

test('an edit made right before the page is left is kept', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.rewrite(call.row('Let me look for you.'), 'One second.')
  await page.getByRole('link', { name: /all calls/ }).click()
  await page.getByRole('link', { name: BAKERY }).click()
  await expect(call.row('One second.')).toBeVisible()
})

test('a changed sample stays a draft of its own beside the sample', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.rewrite(call.row('Let me look for you.'), 'One second.')
  await call.saved()
  const again = await openSample(page, BAKERY)
  await expect(again.row('Let me look for you.')).toBeVisible()
  await page.getByRole('link', { name: /all calls/ }).click()
  await expect(page.getByRole('link', { name: BAKERY })).toHaveCount(2)
})

test('two tabs on one draft: the second to save is told, and nothing is overwritten', async ({
  page,
  context,
}) => {
  const first = await openSample(page, BAKERY)
  const secondPage = await context.newPage()
  await secondPage.goto(page.url())
  const second = new OpenCall(secondPage)
  await second.rewrite(second.row('Let me look for you.'), 'From the second tab.')
  await second.saved()

  await first.rewrite(first.row('Do you have rye bread today?'), 'From the first tab.')
  await expect(page.getByRole('alert')).toContainText('Another tab has changed this draft since.')
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(first.row('From the second tab.')).toBeVisible()
  await expect(first.row('Do you have rye bread today?')).toBeVisible()
})

test('where the browser keeps nothing, a call still opens, says so, and can be taken away as a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not in a private window.', 'SecurityError')
    }
  })
  await page.goto('/')
  await expect(page.getByText(/keeps no data for this page/).first()).toBeVisible()
  await page.getByRole('button', { name: BAKERY, exact: true }).click()
  const call = new OpenCall(page)
  const failure = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await expect(failure).toBeVisible()
  await call.rewrite(call.row('Let me look for you.'), 'One second.')
  await expect(failure.getByRole('button', { name: 'Try again' })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await failure.getByRole('button', { name: 'Download' }).click()
  expect((await downloading).suggestedFilename()).toBe('sample-bakery-order-01.json')

  await page.getByRole('link', { name: /all calls/ }).click()
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible()
  await page.goBack()
  await expect(call.row('One second.')).toBeVisible()

  const asking = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const asked = await asking
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()
  await closing
})
