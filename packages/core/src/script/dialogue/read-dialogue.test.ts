import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../parse/parse-script.ts'
import { printScript } from '../print/print-script.ts'
import { nearlyScript } from '../testing/outlines.ts'
import { readDialogue } from './read-dialogue.ts'

/** The turns as "agent|text|start". */
function turns(text: string): readonly string[] {
  return readDialogue(text).outline.lines.map((line) => {
    if (line.kind === 'pause') return `pause|${line.ms}`
    if (line.kind !== 'turn') return line.kind
    const { startMs, endMs } = line.times ?? {}
    return [line.role, line.text, startMs, endMs].filter((part) => part !== undefined).join('|')
  })
}

describe('a pasted dialogue', () => {
  it.each([
    [
      'speakers on lines',
      'Agent: Hello.\nUser: Hi.\nAgent: Bye.',
      ['agent|Hello.', 'user|Hi.', 'agent|Bye.'],
    ],
    [
      'speakers in one line',
      'Agent: Hello, how are you? User: Fine. Agent: Great.',
      ['agent|Hello, how are you?', 'user|Fine.', 'agent|Great.'],
    ],
    ['AI and Human', 'Human: hi\nAI: hello there', ['user|hi', 'agent|hello there']],
    [
      'lines that go on',
      'Agent: Hello\nand welcome.\n\nCaller: Hi.',
      ['agent|Hello and welcome.', 'user|Hi.'],
    ],
    [
      'times in front',
      '[00:12] Agent: Hello.\n(0:14.5) User: Hi.\n1:02:03 Agent: Bye.',
      ['agent|Hello.|12000', 'user|Hi.|14500', 'agent|Bye.|3723000'],
    ],
    ['times behind the name', 'Agent (00:01): Hello.\nUser [00:03]: Hi.', ['agent|Hello.', 'user|Hi.']],
    [
      'bullets and quotes',
      '- **Agent:** Hello.\n> User: "Hi."\n* Agent: Bye.',
      ['agent|Hello.', 'user|"Hi."', 'agent|Bye.'],
    ],
    [
      'captions',
      'WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:02.500 align:start\n<v Agent>Hello.</v>\n\n2\n00:03.000 --> 00:04.000\n<v Maria>Hi <i>there</i>.',
      ['agent|Hello.|1000|2500', 'user|Hi there.|3000|4000'],
    ],
    [
      'subtitles',
      '1\n00:00:01,000 --> 00:00:02,500\nAgent: Hello.\n\n2\n00:00:03,000 --> 00:00:04,000\nUser: Hi.',
      ['agent|Hello.|1000|2500', 'user|Hi.|3000|4000'],
    ],
    ['a pause', 'Agent: Hello.\n(pause 2s)\nUser: Hi.', ['agent|Hello.', 'pause|2000', 'user|Hi.']],
    [
      'a colon in what is said',
      'Agent: The time: 10:30. See https://x.y\nUser: Note: thanks',
      ['agent|The time: 10:30. See https://x.y', 'user|Note: thanks'],
    ],
    ['other languages', 'Agente: Hola.\nCliente: Buenas.', ['agent|Hola.', 'user|Buenas.']],
    [
      'a word before a colon that is nobody',
      'Agent: Hello.\nUser: Hi.\nNote: I am late.',
      ['agent|Hello.', 'user|Hi. Note: I am late.'],
    ],
    ['nobody named', 'Hello.\nHi.\nBye.', ['agent|Hello.', 'user|Hi.', 'agent|Bye.']],
    ['nothing', '  \n', []],
  ])('%s', (_name, text, expected) => {
    expect(turns(text)).toEqual(expected)
  })

  it('tells who was taken for whom, why, and how sure that is', () => {
    const numbered = readDialogue(
      'Speaker 1: I want to cancel.\nSpeaker 2: Thank you for calling. How can I help?',
    )
    expect(numbered.speakers).toEqual([
      { name: 'Speaker 1', role: 'user', by: 'words', confidence: 0.85, turns: 1 },
      { name: 'Speaker 2', role: 'agent', by: 'words', confidence: 0.85, turns: 1 },
    ])
    expect(readDialogue('Lee: Hello.\nCustomer: Hi.').speakers).toMatchObject([
      { name: 'Lee', role: 'agent', by: 'order', confidence: 0.9 },
      { name: 'Customer', role: 'user', by: 'name', confidence: 1 },
    ])
    expect(readDialogue('A: One.\nB: Two.\nA: Three.').speakers).toMatchObject([
      { role: 'agent', by: 'order', confidence: 0.6, turns: 2 },
      { role: 'user', turns: 1 },
    ])
    expect(readDialogue('One.\nTwo.').confidence).toBeLessThan(0.5)
  })

  it('takes roles as they are asked for', () => {
    const { outline, speakers } = readDialogue('A: One.\nB: Two.', {
      roles: new Map([
        ['A', 'user'],
        ['B', 'agent'],
      ]),
    })
    expect(outline.lines).toMatchObject([{ role: 'user' }, { role: 'agent' }])
    expect(speakers).toMatchObject([{ by: 'choice' }, { by: 'choice' }])
  })

  it('can always be written as a script, whatever was pasted', () => {
    for (const texts of [string({ maxLength: 200 }), nearlyScript]) {
      assert(
        property(texts, (text) => {
          const { outline } = readDialogue(text)
          expect(parseScript(printScript(outline)).outline).toEqual(outline)
        }),
        { numRuns: 500 },
      )
    }
  })

  it.each([
    ['one endless line', 'x'.repeat(3_000_000)],
    ['endless names', 'Agent: a '.repeat(300_000)],
    ['endless words', 'a b '.repeat(700_000)],
    ['endless marks', '- > '.repeat(700_000)],
    ['endless tags', '<v '.repeat(1_000_000)],
    ['many lines', 'Agent: hi\n'.repeat(100_000)],
    ['many lines without a name', 'Agent: hi\n(pause 1s)\n'.repeat(50_000)],
    ['many pauses', `Agent: hi\n${'(pause 1s)\n'.repeat(100_000)}`],
    ['many lines that go on', `Agent: hi\n${'and on\n'.repeat(200_000)}`],
  ])('is read in a moment: %s', { timeout: 20_000 }, (_name, text) => {
    expect(readDialogue(text).outline.lines.length).toBeGreaterThan(0)
  })
})
