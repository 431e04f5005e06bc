import { expect, test } from './support/journey.ts'
import { BAKERY, openSample } from './support/open-call.ts'

test('opening a sample shows what was said, by whom and when, and the same over time', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await expect(call.named(/^Agent, 0:00\.4 to/)).toContainText('Corner Bakery, good morning.')
  await expect(call.named(/^User, 0:03\.8 to 0:06\.6, 8 words/)).toContainText('Do you have rye bread today?')
  await expect(call.named(/^Tool call check_stock.*succeeded/)).toContainText('412 ms')
  await expect(call.row('Caller asks for a product')).toContainText('order')
  for (const lane of ['Nodes', 'Agent', 'User', 'Tools'])
    await expect(call.lanes.getByRole('row').filter({ hasText: lane }).first()).toBeVisible()
})

test('a choice in the transcript is a choice in the lanes, and the other way round', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.row('Do you have rye bread today?').click()
  await expect(call.item(/^User: Good morning/)).toHaveAttribute('aria-selected', 'true')
  await expect(call.panel.getByRole('heading', { name: 'User' })).toBeVisible()

  await call
    .item(/^Tool call place_order/)
    .first()
    .click()
  await expect(call.named(/^Tool call place_order.*selected/)).toBeVisible()
  await expect(call.item(/^User: Good morning/)).toHaveAttribute('aria-selected', 'false')
  await expect(call.panel.getByRole('heading', { name: 'Tool call place_order' })).toBeVisible()
})

test('a failed tool says so, and its second try says that it went well', async ({ page }) => {
  const call = await openSample(page, 'Internet drops out')
  const tries = call.named(/^Tool call run_line_test/)
  await expect(tries.first()).toHaveAccessibleName(/failed: The test server did not answer/)
  await expect(tries.nth(1)).toHaveAccessibleName(/succeeded/)
})

test('a barge-in is marked on both sides', async ({ page }) => {
  const call = await openSample(page, 'Lost card, in a hurry')
  await expect(call.row('I would like to tell you about our')).toContainText(/Interrupted/)
  await expect(call.row('No, please, just block it now!')).toContainText('overlap 430 ms')
})

test('a long call shows its beginning at once and its end on request', async ({ page }) => {
  const call = await openSample(page, 'Four travellers, one cancelled flight')
  await expect(call.row('Albatross Travel, good evening.')).toBeVisible()
  await expect(call.row('Have a good flight. Goodbye.')).toHaveCount(0)
  await call.row('Albatross Travel, good evening.').click()
  await page.keyboard.press('End')
  await expect(call.row('Have a good flight. Goodbye.')).toBeVisible()
})

for (const { title, said, duration } of [
  { title: 'Parcel without a flat number', said: 'It is flat twelve, third floor.', duration: '0:42' },
  { title: 'Your car is ready', said: 'Until when are you open?', duration: '0:30' },
  { title: 'Message about a book', said: 'Please leave a message after the tone.', duration: '0:26' },
  { title: 'A table for four tonight', said: 'アレルギーが', duration: '0:35' },
  { title: 'Is my medicine there?', said: 'ما رقم الطلب من فضلك؟', duration: '0:29' },
]) {
  test(`“${title}” opens with nothing to complain of`, async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(duration)
    const call = await openSample(page, title)
    await expect(call.row(said)).toBeVisible()
    await call.tab('Problems')
    await expect(call.panel.getByText('No problems')).toBeVisible()
  })
}
