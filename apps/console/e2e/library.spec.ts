import { expect, test } from './support/journey.ts'
import { paste } from './support/paste.ts'

test('the library shows each sample with what is in it, and says that calls stay here', async ({ page }) => {
  await page.goto('/')
  const bakery = page.getByRole('listitem').filter({ hasText: 'Rye bread for the afternoon' })
  await expect(bakery).toContainText('0:46')
  await expect(bakery).toContainText('12 turns')
  await expect(bakery).toContainText('2 tool calls')
  await expect(page.getByRole('button', { name: /Local ingest · this machine/ })).toBeVisible()
})

test('a sample opens as a draft, and opens the same draft again while nobody has changed it', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Lost card, in a hurry', exact: true }).click()
  await expect(page).toHaveURL(/\/call\/sample-bank-lost-card-/)
  const first = page.url()
  await page.getByRole('link', { name: /all calls/ }).click()
  await expect(page.getByRole('link', { name: 'Lost card, in a hurry' })).toBeVisible()
  await page.getByRole('button', { name: 'Lost card, in a hurry', exact: true }).click()
  await expect(page).toHaveURL(first)
})

test('a pasted payload opens as it is, faults and all, and is listed with its errors', async ({ page }) => {
  await page.goto('/')
  await paste(page, JSON.stringify({ call_id: 'pasted-1', transcript_with_tool_calls: 'none' }))
  await expect(page).toHaveURL(/\/call\/opened-/)
  await page.getByRole('link', { name: /all calls/ }).click()
  const draft = page.getByRole('listitem').filter({ hasText: 'Pasted call' })
  await expect(draft).toContainText('pasted-1')
  await expect(draft).toContainText(/\d errors/)
})

test('what is not JSON opens nothing, and the message says where it stops being JSON', async ({ page }) => {
  await page.goto('/')
  await paste(page, '{"call_id": "a",\n  oops}')
  await expect(page.getByText('Line 2, column 3')).toBeVisible()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0)
})

test('a file opens under its name', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Open…' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  const chooser = await choosing
  await chooser.setFiles({
    name: 'tuesday.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ call_id: 'tuesday' })),
  })
  await expect(page).toHaveURL(/\/call\/opened-/)
  await expect(page.getByRole('heading', { name: 'tuesday.json' })).toBeVisible()
})

test('a deleted draft comes back on Undo', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New call' }).click()
  await expect(page).toHaveURL(/\/call\/new-/)
  await page.getByRole('link', { name: /all calls/ }).click()
  await page.getByRole('button', { name: 'Delete the draft New call' }).click()
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'New call' })).toBeVisible()
})

test('an address without a draft behind it leads back to the library', async ({ page }) => {
  await page.goto('/call/nobody-made-this')
  await expect(page.getByRole('heading', { name: 'This draft is not here' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to all calls' }).click()
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible()
})

test('the theme that was chosen is there again after a reload, from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByRole('radio', { name: 'Dark theme' }).check({ force: true })
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the connection test says that the endpoint answers', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Local ingest/ }).click()
  await page.getByRole('button', { name: 'Test the connection' }).click()
  await expect(page.getByRole('status')).toContainText('The endpoint answers')
})
