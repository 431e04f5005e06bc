import { expect, test } from './support/journey.ts'
import { OpenCall, openSample } from './support/open-call.ts'

const FAULTY = 'A careless export'

test('problems are listed worst first, and each leads to the field that it speaks of', async ({ page }) => {
  const call = await openSample(page, FAULTY)
  await call.tab('Problems')
  const headings = call.panel.getByRole('heading')
  await expect(headings.first()).toContainText(/^\d+ errors: the endpoint would refuse them/)

  await call.panel.getByRole('button', { name: /role/i }).first().click()
  await expect(call.named(/selected/)).toContainText('Of course. Do you have the receipt?')
  await expect(call.panel.getByRole('combobox', { name: 'Role' })).toBeFocused()

  await call.tab('Problems')
  await call.panel.getByRole('button', { name: /Call · Sentiment/ }).click()
  await expect(call.panel.getByRole('combobox', { name: 'Sentiment' })).toBeFocused()
})

test('F8 goes from problem to problem', async ({ page }) => {
  const call = await openSample(page, FAULTY)
  await call.row('Garden Centre, hello.').click()
  await page.keyboard.press('F8')
  const first = await page.evaluate(() => document.activeElement?.getAttribute('id'))
  await page.keyboard.press('F8')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('id'))).not.toBe(first)
})

test('a problem shows as soon as it arises, on its row and in the count, and goes when it is mended', async ({
  page,
}) => {
  const call = await openSample(page, 'Parcel without a flat number')
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()
  await call.row('S P seven, zero zero, four one six.').click()
  await call.fill('Times', 'End', '0:55')
  await expect(call.named(/warning.*selected/)).toContainText('S P seven')
  await expect(page.getByRole('button', { name: /warning.*Go to the next one/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'No problems' })).toBeVisible()
})

test('submit is not sent while errors stand in the way: it leads to the first one', async ({ page }) => {
  const call = await openSample(page, FAULTY)
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === '/api/calls') sent += 1
  })
  await call.submit()
  await expect(page.getByRole('tabpanel').locator(':focus')).toBeVisible()
  expect(sent).toBe(0)
})

test('a new call says what it lacks', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New call' }).click()
  const call = new OpenCall(page)
  await expect(page.getByText('Nothing has been said yet')).toBeVisible()
  await call.tab('Problems')
  await expect(call.panel.getByRole('button', { name: /Call type/ })).toBeVisible()
  await expect(call.panel.getByRole('button', { name: /Recording/ }).first()).toBeVisible()
})
