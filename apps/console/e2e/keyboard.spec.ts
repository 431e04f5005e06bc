import { expect, test } from './support/journey.ts'
import { OpenCall } from './support/open-call.ts'
import { tabTo } from './support/tab-to.ts'

test('a call of twelve items is assembled, checked and sent by keyboard alone', async ({ page }) => {
  const { keyboard } = page
  const call = new OpenCall(page)
  const type = async (text: string): Promise<void> => {
    await keyboard.insertText(text)
    await keyboard.press('Enter')
  }

  await test.step('begin a new call', async () => {
    await page.goto('/')
    await tabTo(page, page.getByRole('button', { name: 'New call' }))
    await keyboard.press('Enter')
    await expect(page.getByText('Nothing has been said yet')).toBeVisible()
  })

  await test.step('add nodes, turns and tools', async () => {
    // The toolbar is one stop of Tab; arrows lead through it.
    await tabTo(page, page.getByRole('button', { name: 'Undo' }))
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('toolbar').getByRole('button', { name: 'Add', exact: true })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(call.named(/^Node start/)).toBeVisible()
    await tabTo(page, call.named(/^Node start/))

    await keyboard.press('a')
    await type('Good morning, Lakeside Library.')
    await keyboard.press('Shift+A')
    await type('Is the Atlas of Clouds there?')
    await keyboard.press('u')
    await keyboard.press('a')
    await type('It is, on the second floor.')
    await keyboard.press('Shift+A')
    await type('Can you keep it for me?')
    await keyboard.press('w')
    await keyboard.press('u')
    await keyboard.press('a')
    await type('Done. It waits at the desk.')
    await keyboard.press('Shift+A')
    await type('Thanks, goodbye.')
  })

  const { transcript_with_tool_calls: assembled } = await call.payloadByKey()
  expect(assembled.map(({ role, text }) => text ?? role)).toEqual([
    'node_transition',
    'Good morning, Lakeside Library.',
    'Is the Atlas of Clouds there?',
    'agent_function',
    'agent_result',
    'It is, on the second floor.',
    'Can you keep it for me?',
    'node_transition',
    'agent_function',
    'agent_result',
    'Done. It waits at the desk.',
    'Thanks, goodbye.',
  ])

  await test.step('mend what stands in the way, as F8 leads to it', async () => {
    await keyboard.press('F8')
    await expect(call.field('Identity', 'Call type')).toBeFocused()
    await type('web_call')
    await keyboard.press('F8')
    await expect(call.field('Recording and transcript', 'Recording')).toBeFocused()
    await type('https://recordings.example.com/keys.wav')
  })

  await test.step('send it', async () => {
    await keyboard.press('ControlOrMeta+Enter')
    await expect(call.outcome.getByText('The call has arrived')).toBeVisible()
  })
})

test('every key is listed on request, and the list closes by key', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Rye bread for the afternoon', exact: true }).press('Enter')
  const call = new OpenCall(page)
  await call.row('Let me look for you.').click()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toContainText('Add agent turn')
  await expect(help).toContainText('Undo')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(call.row('Let me look for you.')).toBeFocused()
})
