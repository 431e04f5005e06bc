import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CANARY_KEY, expect, test } from './support/journey.ts'
import { BAKERY, openSample } from './support/open-call.ts'

const DIST = join(import.meta.dirname, '../dist')

test.describe('at a real endpoint', () => {
  test.use({ baseURL: async ({ remote }, use) => use(remote.url) })

  test('the key goes to the endpoint alone: into no response, no request of the browser, no file of the client', async ({
    page,
    standIn,
    expected,
  }) => {
    expected.push(/Failed to load resource/)
    const seen: Promise<string>[] = []
    page.on('request', (request) => {
      seen.push(
        request.allHeaders().then((headers) => JSON.stringify([request.url(), headers, request.postData()])),
      )
    })
    page.on('response', (response) => {
      seen.push(
        Promise.all([response.allHeaders(), response.text().catch(() => '')]).then((parts) =>
          JSON.stringify(parts),
        ),
      )
    })

    const call = await openSample(page, BAKERY)
    for (const answer of [
      { status: 201, body: { id: 1, provider_call_id: '', is_new: true } },
      { status: 401, body: { detail: `Key ${CANARY_KEY} is not known` } },
      {
        status: 422,
        body: { detail: [{ type: 'x', loc: ['body', 'call_id'], msg: 'No', input: CANARY_KEY }] },
      },
      { status: 400, body: { detail: `Bearer ${CANARY_KEY}` } },
    ]) {
      standIn.answerWith(answer)
      const answered = page.waitForResponse(
        (response) =>
          response.request().method() === 'POST' && new URL(response.url()).pathname === '/api/calls',
      )
      await call.submit()
      await answered
      await expect(page.getByRole('button', { name: /^Submit/ })).toBeEnabled()
    }
    await page.getByRole('button', { name: /workspace 12/ }).click()
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await expect(page.getByRole('status').filter({ hasText: /\w/ }).last()).toBeVisible()

    expect(standIn.received.some(({ authorization }) => authorization === `Bearer ${CANARY_KEY}`)).toBe(true)
    const exchanged = await Promise.all(seen)
    expect(exchanged.length).toBeGreaterThan(10)
    expect(exchanged.filter((text) => text.includes(CANARY_KEY))).toEqual([])
    expect(await page.content()).not.toContain(CANARY_KEY)

    const files = await readdir(DIST, { recursive: true, withFileTypes: true })
    for (const file of files.filter((entry) => entry.isFile()))
      expect(await readFile(join(file.parentPath, file.name), 'utf8')).not.toContain(CANARY_KEY)
  })
})
