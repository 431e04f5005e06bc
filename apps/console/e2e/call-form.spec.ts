import { expect, test } from './support/journey.ts'
import { BAKERY, openSample } from './support/open-call.ts'

test('money is typed in dollars and sent in cents', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.tab('Call')
  await call.fill('Cost', 'Cost', '1.25')
  expect((await call.payload()).call_cost).toBe(125)
})

test('a time is typed as local date and time and sent as epoch, in the unit that was there', async ({
  page,
}) => {
  const call = await openSample(page, 'Parcel without a flat number')
  await call.tab('Call')
  const start = call.panel.getByLabel('Call start', { exact: true })
  await expect(start).toHaveValue(/^2026-11-06T11:12/)
  await start.fill('2026-11-06T11:11:30')
  await start.press('Enter')
  expect((await call.payload()).start_timestamp).toBe(Date.parse('2026-11-06T10:11:30Z') / 1000)
})

test('a phone number that is not E.164 is marked where it is', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.tab('Call')
  await call.fill('Caller', 'Caller’s number', '202 555 0114')
  await expect(
    call.panel
      .getByText(/E\.164/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await call.fill('Caller', 'Caller’s number', '+12025550199')
  expect((await call.payload()).caller_phone_number).toBe('+12025550199')
})

test('sentiment comes from its list, and a yes or no can also be left out', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.tab('Call')
  const sentiment = call.panel.getByRole('combobox', { name: 'Sentiment' })
  await expect(sentiment.getByRole('option')).toContainText(['positive', 'neutral', 'negative', 'unknown'])
  await sentiment.selectOption('negative')
  const voicemail = call.panel.getByRole('radiogroup', { name: 'Voicemail' })
  await voicemail.getByRole('radio', { name: 'Not given' }).check()
  const payload = await call.payload()
  expect(payload.user_sentiment).toBe('negative')
  expect(payload).not.toHaveProperty('in_voicemail')
})

test('free-form data is edited as JSON, with line and column of a fault', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.tab('Call')
  await call.fillJson('Data', 'Collected variables', '{\n  "name": Marlow\n}')
  await expect(call.panel.getByRole('alert')).toContainText('Line 2, column 11')
  await call.fillJson('Data', 'Collected variables', '{ "name": "Marlow", "loaves": 3 }')
  expect((await call.payload()).collected_dynamic_variables).toEqual({ name: 'Marlow', loaves: 3 })
})

test('one field changes that field alone', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  const before = await call.payload()
  await call.tab('Call')
  await call.fill('Outcome', 'Why it ended', 'agent_hangup')
  expect(await call.payload()).toEqual({ ...before, disconnection_reason: 'agent_hangup' })
})
