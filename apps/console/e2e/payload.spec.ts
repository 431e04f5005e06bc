import { readFile } from 'node:fs/promises'
import { expect, test } from './support/journey.ts'
import { BAKERY, OpenCall, openSample } from './support/open-call.ts'
import { paste } from './support/paste.ts'

const SAMPLE = new URL('../src/library/samples/bakery-order.call.json', import.meta.url)

test('the payload of an unchanged call is what was opened, copied or downloaded', async ({ page }) => {
  const original = JSON.parse(await readFile(SAMPLE, 'utf8'))
  const call = await openSample(page, BAKERY)
  expect(await call.payload()).toEqual(original)

  const downloading = page.waitForEvent('download')
  await call.panel.getByRole('button', { name: 'Download' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/bakery-order-01.*\.json$/)
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(original)
})

test('unknown keys, nulls, floats and odd spellings come through an edit elsewhere', async ({ page }) => {
  const odd = {
    call_id: 'odd-1',
    call_type: 'web_call',
    start_timestamp: 1792140067,
    end_timestamp: '1792140090',
    recording_url: 'https://recordings.example.com/odd.wav',
    agent_version: null,
    'something else': { deep: [1.25, null, { a: '' }] },
    transcript_with_tool_calls: [
      { role: 'user', text: 'Hello', start_ms: 10.4, end_ms: '900', mood: 'curious' },
      { role: 'node_transition', node: { from_node: 'a', to: 'b' } },
      { role: 'agent', text: 'Hi', start_ms: 1200, end_ms: 1600, metadata: { e2e_latency: 300.5 } },
    ],
  }
  await page.goto('/')
  await paste(page, JSON.stringify(odd))
  const call = new OpenCall(page)
  await call.rewrite(call.row('Hi'), 'Hi there')
  const [first, second, third] = odd.transcript_with_tool_calls
  expect(await call.payload()).toEqual({
    ...odd,
    transcript_with_tool_calls: [first, second, { ...third, text: 'Hi there' }],
  })
})

test('an invalid payload opens with its problems', async ({ page }) => {
  await page.goto('/')
  await paste(page, JSON.stringify({ call_id: 7, transcript_with_tool_calls: [{ role: 'bot' }, 'what'] }))
  const call = new OpenCall(page)
  await expect(call.named(/error/).first()).toBeVisible()
  await call.tab('Problems')
  await expect(call.panel.getByRole('heading').first()).toContainText('errors')
})

test('JSON that is no call at all opens as well, and says so', async ({ page }) => {
  await page.goto('/')
  await paste(page, '[1, 2, 3]')
  const call = new OpenCall(page)
  await call.tab('Call')
  await expect(call.panel.getByText('This payload is not an object')).toBeVisible()
})

test('what is not JSON leaves the open call as it is, pasted or dropped', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.rewrite(call.row('Let me look for you.'), 'One second.')
  const draft = new URL(page.url()).pathname
  await paste(page, 'Agent: hello')
  await expect(page.getByText('Pasted call is not JSON and was not opened')).toBeVisible()

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['{"call_id": oops}'], 'broken.json'))
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('broken.json is not JSON and was not opened')).toBeVisible()
  await expect(page.getByText('Line 1, column 13')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(draft)
  await expect(call.row('One second.')).toBeVisible()
})

test('text that is pasted into the Open dialog opens, and a fault in it is shown there', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await page.getByRole('button', { name: 'Open…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a call' })
  await dialog.getByLabel('Or paste JSON').fill('{"call_id": }')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Line 1, column 13')
  await dialog.getByLabel('Or paste JSON').fill('{"call_id": "from-the-dialog"}')
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pasted call' })).toBeVisible()
  expect((await call.payload()).call_id).toBe('from-the-dialog')
})
