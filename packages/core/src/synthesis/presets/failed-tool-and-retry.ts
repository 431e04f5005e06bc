import { agent, type CallPreset, failingTool, node, preset, tool, user } from './preset.ts'

const PARAMS = { account_ending: '8802' }

/** A call in which a tool fails first and then works. */
export const failedToolAndRetry: CallPreset = preset({
  id: 'failed_tool_and_retry',
  label: 'Failed tool and retry',
  description: 'A bank’s balance service times out; the agent says so, tries again, and it works.',
  lines: [
    agent('Northgate Bank, you are speaking with the automated assistant. How may I help?'),
    user('I would like to know the balance of my savings account, please.'),
    node('identify', 'an account is needed'),
    agent('Certainly. Which are the last four digits of the account?'),
    user('Eight eight zero two.'),
    node('balance', 'the account is known'),
    failingTool('get_balance', PARAMS, 'Upstream timed out after 1900 ms.', 1900),
    agent('Our system did not answer. Let me try that again.'),
    tool('get_balance', PARAMS, { balance: 1264.5, currency: 'USD' }, 860),
    agent(
      'Thank you for waiting. Your balance is one thousand two hundred and sixty-four dollars, and fifty cents.',
    ),
    user('Great, that is what I wanted to hear.'),
    agent('Is there anything else that I can do for you?'),
    user('No, bye.'),
  ],
})
