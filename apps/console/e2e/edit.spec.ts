import { expect, test } from './support/journey.ts'
import { BAKERY, openSample, type Payload, type Word } from './support/open-call.ts'

test('a message is rewritten in place, taken back and done again, by key and by button', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  const row = call.named(/^User, 0:03\.8/)
  await call.rewrite(row, 'Good morning. Do you have sourdough bread today?')
  await expect(row).toContainText('sourdough')

  await page.keyboard.press('ControlOrMeta+Z')
  await expect(row).toContainText('Do you have rye bread today?')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(row).toContainText('sourdough')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toContainText('Do you have rye bread today?')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(row).toContainText('sourdough')
})

test('a rewritten word leaves the times of all other words as they were', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  const before = wordsOf(await call.payload(), 2)
  await call.rewrite(call.named(/^User, 0:03\.8/), 'Good morning. Do you have dark bread today?')
  const after = wordsOf(await call.payload(), 2)
  expect(after.map(({ word }) => word).join(' ')).toBe('Good morning. Do you have dark bread today?')
  expect(after.filter(({ word }) => word !== 'dark')).toEqual(before.filter(({ word }) => word !== 'rye'))
})

test('Escape leaves a message as it was', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.row('Do you have rye bread today?').dblclick()
  await page.getByRole('textbox', { name: 'Edit text' }).fill('Something else')
  await page.keyboard.press('Escape')
  await expect(call.row('Do you have rye bread today?')).toBeVisible()
  await expect(call.row('Something else')).toHaveCount(0)
})

test('the times of a turn are typed as they are read, and moved by key', async ({ page }) => {
  const call = await openSample(page, 'Parcel without a flat number')
  await call.row('S P seven, zero zero, four one six.').click()
  await call.fill('Times', 'End', '0:09.5')
  await expect(call.named(/^User, .* to 0:09\.5/)).toBeVisible()
  await call.field('Times', 'End').press('ArrowUp')
  await call.field('Times', 'End').press('Shift+ArrowUp')
  const { transcript_with_tool_calls: sent } = await call.payload()
  expect(sent[2]).toMatchObject({ role: 'user', end_ms: 9610 })
  expect(sent[2]).not.toHaveProperty('duration_ms')
})

test('what is not a time is refused in place, and the turn keeps its own', async ({ page }) => {
  const call = await openSample(page, 'Parcel without a flat number')
  await call.row('S P seven, zero zero, four one six.').click()
  const before = await call.named(/^User, .*selected/).getAttribute('aria-label')
  await call.fill('Times', 'End', 'soon')
  await expect(call.panel.getByRole('alert')).toContainText('Not a time')
  expect(await call.named(/^User, .*selected/).getAttribute('aria-label')).toBe(before)
})

test('turns, a tool call with its result, and a node move are added behind the selection', async ({
  page,
}) => {
  const call = await openSample(page, BAKERY)
  await call.row('Do you have rye bread today?').click()
  await call.add('Add agent turn')
  await page.getByRole('textbox', { name: 'Edit text' }).fill('We do.')
  await page.keyboard.press('Enter')
  await call.add('Add user turn')
  await page.getByRole('textbox', { name: 'Edit text' }).fill('Good.')
  await page.keyboard.press('Enter')
  await call.add('Add tool call')
  await call.add('Add node transition')

  const { transcript_with_tool_calls: sent } = await call.payload()
  expect(sent.slice(2, 8).map(({ role, text }) => text ?? role)).toEqual([
    'Good morning. Do you have rye bread today?',
    'We do.',
    'Good.',
    'agent_function',
    'agent_result',
    'node_transition',
  ])
  const [called, answered] = [sent[5]?.tool, sent[6]?.tool]
  expect(called).toHaveProperty('request_id')
  expect(Object(answered).request_id).toBe(Object(called).request_id)
  expect(sent[7]?.node).toMatchObject({ from: 'greeting' })
})

test('rows move up and down and are deleted; a tool call takes its result along', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.row('Let me look for you.').click()
  await page.keyboard.press('Alt+ArrowUp')
  expect(rolesAt(await call.payload(), 2, 4)).toEqual(['agent', 'user'])
  await page.getByRole('button', { name: 'Undo' }).click()

  await call.named(/^Tool call check_stock/).click()
  await page.keyboard.press('Delete')
  await expect(call.named(/check_stock/)).toHaveCount(0)
  expect((await call.payload()).transcript_with_tool_calls).toHaveLength(18)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(call.named(/check_stock/)).toHaveCount(2)
})

test('a tool’s parameters are edited as JSON; a fault shows its line and column and changes nothing', async ({
  page,
}) => {
  const call = await openSample(page, BAKERY)
  await call.named(/^Tool call check_stock/).click()
  await call.fillJson('Tool', 'Parameters', '{\n  "product": "rye bread",\n  oops\n}')
  await expect(call.panel.getByRole('alert')).toContainText('Line 3, column 3')
  await call.fillJson('Tool', 'Parameters', '{ "product": "spelt bread" }')
  await expect(call.panel.getByRole('alert')).toHaveCount(0)
  const { transcript_with_tool_calls: sent } = await call.payload()
  expect(sent[4]?.tool).toMatchObject({ name: 'check_stock', params: { product: 'spelt bread' } })
})

test('any item can be edited as raw JSON, also into what the endpoint would refuse', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  await call.row('Let me look for you.').click()
  await call.panel.getByText('Edit as raw JSON').click()
  const editor = call.panel.getByRole('textbox', { name: 'This item as JSON' })
  await editor.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{ "role": "assistant", "text": "Let me look." }')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(call.named(/1 error/)).toContainText('Let me look.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(call.row('Let me look for you.')).toBeVisible()
})

test('undo goes all the way back to what was opened', async ({ page }) => {
  const call = await openSample(page, BAKERY)
  const before = await call.payload()
  await call.rewrite(call.row('Let me look for you.'), 'One second.')
  await call.named(/^Tool call place_order/).click()
  await page.keyboard.press('Delete')
  await call.row('One second.').click()
  await page.keyboard.press('Shift+A')
  await page.keyboard.press('Escape')
  const undo = page.getByRole('button', { name: 'Undo' })
  for (let step = 0; step < 3; step += 1) await undo.click()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  expect(await call.payload()).toEqual(before)
})

function wordsOf(payload: Payload, at: number): readonly Word[] {
  return payload.transcript_with_tool_calls[at]?.words ?? []
}

function rolesAt(payload: Payload, from: number, to: number): unknown[] {
  return payload.transcript_with_tool_calls.slice(from, to).map(({ role }) => role)
}
