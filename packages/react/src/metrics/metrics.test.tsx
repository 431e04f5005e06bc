import { createClock, createVirtualSource, reviseSegment } from '@call-timeline/core'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { TimelineRoot } from '../context/timeline-root.tsx'
import { renderPart } from '../fields/testing/render-part.tsx'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, shortCall, toolPair, user } from '../testing/payloads.ts'
import { Transcript } from '../transcript/transcript.tsx'
import { Metrics } from './metrics.tsx'

afterEach(cleanup)

function show(call = shortCall) {
  const editor = openEditor(call)
  const { user: keys } = renderPart(
    editor,
    <>
      <Metrics />
      <Transcript />
    </>,
  )
  return { editor, keys, panel: within(screen.getByRole('group', { name: 'Metrics' })) }
}

const figure = (name: string | RegExp) => screen.getByRole('button', { name })
const litRows = () =>
  [...document.querySelectorAll('.ct-row[data-lit]')].map((row) => row.getAttribute('data-segment'))
const said = () => screen.getByRole('status').textContent

/** A call in which the agent answers `count` times, each time slower by 100 ms. */
const slowingCall = (count: number) =>
  callOf(
    ...Array.from({ length: count }, (_, index) => [
      user(`Question ${index + 1}`, index * 10_000, index * 10_000 + 2000),
      agent(`Answer ${index + 1}`, index * 10_000 + 2500 + index * 100, index * 10_000 + 6000),
    ]).flat(),
  )

describe('the metrics of a call', () => {
  test('show each figure with its unit, in groups', () => {
    const { panel } = show()
    expect(panel.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Response',
      'Silence and overlap',
      'Talk',
      'Tools',
      'Path',
    ])
    expect(figure(/^Response latency 600 ms/)).toBeDefined()
    expect(figure(/^Caller talk time 2\.6 s/)).toBeDefined()
    expect(figure(/^Agent talk ratio 68 %|^Agent talk ratio 68%/)).toBeDefined()
    expect(figure(/^Tool success 100%/)).toBeDefined()
    expect(figure(/^Node transitions 2/)).toBeDefined()
  })

  test('say that the formulas are ours, and each its definition on demand', async () => {
    const { keys } = show()
    expect(screen.getByText(/^Estimates by our own formulas/)).toBeDefined()
    const latency = figure(/^Response latency/)
    expect(screen.queryByText(/^From the end of the caller’s speech/)).toBeNull()
    await keys.click(latency)
    expect(latency.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(/^From the end of the caller’s speech to the agent’s next speech/)).toBeDefined()
  })

  test('follow each edit', () => {
    const { editor } = show()
    act(() =>
      editor.commit('Answer later', (tx) => {
        const record = editor.segment('s8')
        if (record)
          tx.put(reviseSegment(record, { wire: user('Two, please.', 8000, 9000), newId: () => 'new' }))
      }),
    )
    expect(figure(/^Response latency 1\.1 s/)).toBeDefined()
  })

  test('tell a share of estimates beside a figure, and what was left out', () => {
    show(
      callOf(
        agent('Hello there.', 0, 2000),
        { role: 'user', text: 'No time at all.' },
        { role: 'user', text: 'How long, but not when.', duration_ms: 900 },
        agent('Anything else?', 5000, 6000),
      ),
    )
    expect(figure(/^Caller talk time .*2 left out/)).toBeDefined()
    expect(screen.queryByText(/NaN|undefined/)).toBeNull()
  })

  test('show how values are spread, with the same in words', () => {
    show(slowingCall(20))
    expect(
      screen.getByRole('img', {
        name: /^20 values: half are at most 1\.4 s, 90 % at most 2\.2 s, 95 % at most 2\.3 s, the longest is 2\.4 s/,
      }),
    ).toBeDefined()
  })

  test('split latency into what it is made of', () => {
    show(
      callOf(
        user('Is it open?', 0, 1000, { metadata: { stt_node_ttfb: 100 } }),
        agent('Yes.', 2000, 3000, { metadata: { llm_node_ttft: 500, tts_node_ttfb: 200 } }),
      ),
    )
    const split = within(screen.getByRole('figure', { name: /^What response latency is made of/ }))
    expect(split.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Speech recognition 100 ms, 10%',
      'LLM first token 500 ms, 50%',
      'TTS first audio 200 ms, 20%',
      'Rest: end of turn, network 200 ms, 20%',
    ])
  })

  test('count speech of both at once only once', () => {
    show(callOf(user('I was about to say', 0, 6000), agent('Go on then', 4000, 10_000)))
    const bar = within(screen.getByRole('figure', { name: /^Who speaks/ }))
    expect(bar.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Caller alone 40%',
      'Both at once 20%',
      'Agent alone 40%',
    ])
  })

  test('list each tool', () => {
    show(
      callOf(
        user('Book it.', 0, 1000),
        ...toolPair('book', 1200, 1600),
        ...toolPair('book', 2000, 2900, { is_error: true }),
        ...toolPair('mail', 3000, 3100),
      ),
    )
    const rows = within(screen.getByRole('table', { name: 'Each tool' })).getAllByRole('row')
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      'book250%400 ms900 ms',
      'mail1100%100 ms100 ms',
    ])
  })

  test('of an empty call say what to do', () => {
    show(callOf())
    expect(screen.getByText('Nothing to measure yet')).toBeDefined()
    expect(screen.queryByRole('button', { name: /latency/ })).toBeNull()
  })

  test('of a single turn leave out what it has none of', () => {
    const { panel } = show(callOf(user('Hello?', 600, 2400)))
    expect(figure(/^Caller talk time 1\.8 s/)).toBeDefined()
    expect(figure(/^Response latency –/)).toBeDefined()
    expect(panel.queryByRole('heading', { name: 'Tools' })).toBeNull()
    expect(panel.queryByRole('img')).toBeNull()
  })

  test('hold out against times that cannot be', () => {
    show(callOf(user('x', 0, 9e15), agent('y', 9e15, 1), agent('z', -5000, 2 ** 49)))
    expect(figure(/^Caller turns 1/)).toBeDefined()
    expect(screen.queryByText(/NaN|Infinity/)).toBeNull()
  })
})

describe('asking where a figure comes from', () => {
  test('lights the rows that hold it; a second click puts the light out', async () => {
    const { keys } = show()
    await keys.click(figure(/^Response latency/))
    expect(litRows()).toEqual(['s3', 's7', 's8', 's9'])
    expect(said()).toMatch(/^2 places lit/)
    await keys.click(figure(/^Response latency/))
    expect(litRows()).toEqual([])
  })

  test('lights one figure at a time', async () => {
    const { keys } = show()
    await keys.click(figure(/^Response latency/))
    await keys.click(figure(/^Node transitions/))
    expect(litRows()).toEqual(['s1', 's6'])
  })

  test('goes from place to place by key, and says each', async () => {
    const { editor, keys } = show()
    figure(/^Response latency/).focus()
    await keys.keyboard('{Enter}{ArrowRight}')
    expect(said()).toBe('1 of 2: 1.1 s at 0:04.7')
    await keys.keyboard('{ArrowRight}')
    expect(said()).toBe('2 of 2: 600 ms at 0:09.6')
    expect(editor.selection.ids()).toEqual(['s9'])
    await keys.keyboard('{ArrowRight}')
    expect(said()).toBe('2 of 2: 600 ms at 0:09.6')
    await keys.keyboard('{ArrowLeft}')
    expect(said()).toBe('1 of 2: 1.1 s at 0:04.7')
    await keys.keyboard('{Escape}')
    expect(litRows()).toEqual([])
    expect(document.activeElement).toBe(figure(/^Response latency/))
  })

  test('does the same by buttons', async () => {
    const { keys } = show()
    await keys.click(figure(/^Response latency/))
    await keys.click(screen.getByRole('button', { name: 'Next place' }))
    expect(said()).toBe('1 of 2: 1.1 s at 0:04.7')
    await keys.click(screen.getByRole('button', { name: 'Put the light out' }))
    expect(litRows()).toEqual([])
  })

  test('leads to the slowest responses, the slowest first', async () => {
    const { editor, keys } = show(slowingCall(8))
    const list = within(screen.getByRole('region', { name: 'Slowest responses' }))
    expect(
      list.getAllByRole('button').map((button) => button.querySelector('.ct-hidden')?.textContent),
    ).toEqual([
      '1.2 s at 1:12.0: Answer 8',
      '1.1 s at 1:02.0: Answer 7',
      '1 s at 0:52.0: Answer 6',
      '900 ms at 0:42.0: Answer 5',
      '800 ms at 0:32.0: Answer 4',
    ])
    await keys.click(list.getByRole('button', { name: /Answer 6/ }))
    expect(said()).toBe('6 of 8: 1 s at 0:52.0')
    expect(editor.selection.ids()).toEqual(['s12'])
  })

  test('stays right while the call is edited', async () => {
    const { editor, keys } = show()
    await keys.click(figure(/^Response latency/))
    expect(litRows()).toEqual(['s3', 's7', 's8', 's9'])
    act(() => void editor.commit('Remove', (tx) => tx.remove('s8')))
    expect(litRows()).toEqual(['s3', 's7'])
    act(() => void editor.history.undo())
    expect(litRows()).toEqual(['s3', 's7', 's8', 's9'])
  })

  test('plays the first place over and over at a second Enter, and stops at a third', async () => {
    const editor = openEditor(shortCall)
    const clock = createClock({
      source: createVirtualSource(() => 0),
      now: () => 0,
      after: () => () => undefined,
      durationMs: () => editor.time.durationMs(),
    })
    render(
      <TimelineRoot editor={editor} clock={clock}>
        <Metrics />
      </TimelineRoot>,
    )
    const keys = userEvent.setup()
    figure(/^Response latency/).focus()
    await keys.keyboard('{Enter}')
    expect(clock.isPlaying()).toBe(false)
    await keys.keyboard('{Enter}')
    expect(clock.isPlaying()).toBe(true)
    expect(clock.range()).toEqual({ span: { startMs: 4200, endMs: 6300 }, loop: true })
    await keys.keyboard('{Enter}')
    expect(clock.isPlaying()).toBe(false)
  })

  test('is put out by Escape from the transcript too', async () => {
    const { keys } = show()
    await keys.click(figure(/^Node transitions/))
    document.querySelector<HTMLElement>('.ct-row')?.focus()
    await keys.keyboard('{Escape}')
    expect(litRows()).toEqual([])
  })

  test('lights the calls of one tool', async () => {
    const { keys } = show()
    const table = within(screen.getByRole('table', { name: 'Each tool' }))
    await keys.click(table.getByRole('button', { name: 'check_stock' }))
    expect(litRows()).toEqual(['s4', 's5'])
  })
})

describe('the keys of the panel', () => {
  test('take one Tab stop, and up and down from figure to figure', async () => {
    const { keys, panel } = show()
    const stops = panel.getAllByRole('button')
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toEqual([stops[0]])
    await keys.tab()
    expect(document.activeElement).toBe(stops[0])
    await keys.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(stops[1])
    await keys.keyboard('{End}')
    expect(document.activeElement).toBe(stops.at(-1))
    await keys.keyboard('{Home}')
    expect(document.activeElement).toBe(stops[0])
  })
})
