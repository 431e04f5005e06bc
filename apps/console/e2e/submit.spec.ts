import { expect, test } from './support/journey.ts'
import { BAKERY, OpenCall, openSample } from './support/open-call.ts'
import { openOwnCall } from './support/own-call.ts'

test('a call is sent to the endpoint on this machine, and its page lists what has arrived', async ({
  page,
}) => {
  const call = await openOwnCall(page)
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  await expect(call.outcome).toContainText(call.callId)

  const opening = page.waitForEvent('popup')
  await call.outcome.getByRole('link', { name: 'See what has arrived' }).click()
  const arrived = await opening
  await expect(arrived.getByRole('row').filter({ hasText: call.callId })).toContainText('201')
})

test('sending the same call twice says that it was there already, and that it is this very content', async ({
  page,
  expected,
}) => {
  expected.push(/409/)
  const call = await openOwnCall(page)
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  await call.submit()
  await expect(call.outcome.getByText('The call was already there')).toBeVisible()
  await expect(call.outcome).toContainText('This very content was sent before and is stored.')
})

test('an edited call that was sent before is not called delivered: its id is taken', async ({ page }) => {
  const call = await openOwnCall(page)
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  await call.rewrite(call.row('Hello there.'), 'Hello to you.')
  await call.submit()
  await expect(call.outcome.getByText('The call was already there')).toBeVisible()
  await expect(call.outcome).toContainText('Whether that is the same content is not known.')
  await call.outcome.getByRole('button', { name: 'Go to the call ID' }).click()
  await expect(call.field('Identity', 'Call ID')).toBeFocused()
})

test('each attempt is listed on the endpoint’s page', async ({ page }) => {
  const call = await openOwnCall(page)
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  await call.submit()
  await expect(call.outcome.getByText('The call was already there')).toBeVisible()
  const opening = page.waitForEvent('popup')
  await page.getByRole('banner').getByRole('link', { name: 'What has arrived' }).click()
  const arrived = await opening
  const row = arrived.getByRole('row').filter({ hasText: call.callId })
  await expect(row).toContainText(/201.*409/s)
})

test('an endpoint that breaks off without an answer leaves the call here, in doubt, and ready to be sent again', async ({
  page,
  expected,
}) => {
  expected.push(/Failed to load resource/)
  const call = await openOwnCall(page, `${crypto.randomUUID()}--dropx9`)
  await call.submit()
  await expect(call.outcome).toContainText('Nothing is lost: the call is still here.', { timeout: 25_000 })
  await expect(call.outcome.getByRole('button', { name: /Send again/ })).toBeVisible()
  await expect(call.row('Hello there.')).toBeVisible()
})

test('a lost connection says so, nothing is lost, and sending again succeeds once it is back', async ({
  page,
  expected,
}) => {
  expected.push(/Failed to load resource/)
  const call = await openOwnCall(page)
  await page.route('**/api/calls', (route) => route.abort('connectionreset'))
  await call.submit()
  await expect(call.outcome.getByText('The connection was lost')).toBeVisible()
  await expect(call.outcome).toContainText('Nothing is lost')
  await page.reload()
  await expect(call.row('Hello there.')).toBeVisible()
  await page.unroute('**/api/calls')
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
})

test('submitting goes by key as well', async ({ page }) => {
  const call = await openOwnCall(page)
  await call.row('Hello there.').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
})

test.describe('at a real endpoint', () => {
  test.use({ baseURL: async ({ remote }, use) => use(remote.url) })

  test('the console says plainly that calls leave this machine', async ({ page }) => {
    await page.goto('/')
    const badge = page.getByRole('button', { name: /workspace 12 · agent front-desk/ })
    await expect(badge).toBeVisible()
    await badge.click()
    await expect(page.getByText('What you submit leaves this machine')).toBeVisible()
  })

  test('a refusal shows each error on the segment and field that it speaks of', async ({
    page,
    standIn,
    expected,
  }) => {
    expected.push(/422/)
    standIn.answerWith({
      status: 422,
      body: {
        detail: [
          {
            type: 'string_too_long',
            loc: ['body', 'transcript_with_tool_calls', 2, 'text'],
            msg: 'String should have at most 10 characters',
            input: 'Good morning. Do you have rye bread today?',
          },
          {
            type: 'value_error',
            loc: ['body', 'call_type'],
            msg: 'Value error, not a type of this workspace',
            input: 'phone_call',
          },
        ],
      },
    })
    const call = await openSample(page, BAKERY)
    await call.submit()
    await expect(call.outcome.getByText('The endpoint refused the call')).toBeVisible()
    await expect(call.outcome).toContainText('2 errors')
    await expect(call.named(/^User, 0:03\.8.*1 error/)).toBeVisible()
    await call.outcome.getByRole('button', { name: 'Dismiss' }).click()

    await call.tab('Problems')
    const onSegment = call.panel.getByRole('button', { name: /User.*Text/ })
    await expect(onSegment).toContainText('said by the endpoint')
    await onSegment.click()
    await expect(call.field('Content', 'Text')).toBeFocused()
    await expect(call.panel.getByText('String should have at most 10 characters')).toBeVisible()
    await call.tab('Call')
    await expect(call.panel.getByText(/not a type of this workspace/)).toBeVisible()

    standIn.answerWith({ status: 201, body: { id: 5, provider_call_id: '', is_new: true } })
    await call.rewrite(call.named(/^User, 0:03\.8/), 'Rye?')
    await expect(call.named(/^User, 0:03\.8.*1 error/)).toHaveCount(0)
    await call.submit()
    await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  })

  test('“not new” in a good answer says that the call was there before', async ({ page, standIn }) => {
    standIn.answerWith({ status: 200, body: { id: 6, provider_call_id: '', is_new: false } })
    const call = await openSample(page, 'Your car is ready')
    await call.submit()
    await expect(call.outcome.getByText('The call was already there')).toBeVisible()
    await expect(call.outcome).toContainText('Whether that is the same content is not known.')
  })

  test('a refused key is told to whoever runs the server, not blamed on the call', async ({
    page,
    standIn,
    expected,
  }) => {
    expected.push(/Failed to load resource/)
    standIn.answerWith({ status: 401, body: { detail: 'Invalid API key' } })
    const call = await openSample(page, 'Message about a book')
    await call.submit()
    await expect(call.outcome.getByText('The endpoint refused the key')).toBeVisible()
    await expect(call.outcome).toContainText('Nothing is wrong with the call.')
  })
})

test('a server that has been stopped loses nothing: the draft is there, and goes out once it runs again', async ({
  page,
  ownConsole,
  expected,
}) => {
  expected.push(/Failed to load resource/)
  const call = await openOwnCall(page, crypto.randomUUID(), ownConsole.url)
  await ownConsole.stop()
  await call.rewrite(call.row('Hello there.'), 'Hello, is anybody there?')
  await call.saved()
  await call.submit()
  await expect(call.outcome.getByText('The connection was lost')).toBeVisible()
  await ownConsole.restart()
  await page.reload()
  await expect(new OpenCall(page).row('Hello, is anybody there?')).toBeVisible()
  await call.submit()
  await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
})
