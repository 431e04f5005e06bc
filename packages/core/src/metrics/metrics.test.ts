import type { Json } from '@call-timeline/schema'
import { describe, expect, it, vi } from 'vitest'
import { setField } from '../commands/segment/set-field.ts'
import { setTimes } from '../commands/segment/set-times.ts'
import { setWord } from '../commands/words/set-word.ts'
import { callWith, draftOfPayload, openEditor } from '../testing/open-editor.ts'
import type { CallMetrics } from './call-metrics.ts'
import { createCallMetrics } from './create-call-metrics.ts'
import { METRIC_DEFINITIONS } from './metric-definitions.ts'
import type { FigureId } from './metric-ids.ts'
import { metricsOf, metricsOfPayload } from './metrics-of.ts'

type Words = readonly (readonly [startMs: number, endMs: number])[]

/** A turn that speaks from one time to another, or in words. */
function turn(role: 'user' | 'agent', startMs: number, endMs: number, more: object = {}): Json {
  return { role, text: 'one two three', start_ms: startMs, end_ms: endMs, ...more } as Json
}

function spoken(role: 'user' | 'agent', ...words: Words): Json {
  return { role, words: words.map(([start_ms, end_ms]) => ({ word: 'so', start_ms, end_ms })) }
}

const user = (startMs: number, endMs: number, more?: object) => turn('user', startMs, endMs, more)
const agent = (startMs: number, endMs: number, more?: object) => turn('agent', startMs, endMs, more)

function measure(...segments: readonly Json[]): CallMetrics {
  return metricsOfPayload({ ...callWith(...segments), duration_ms: 10_000 })
}

function values(metrics: CallMetrics, ...ids: readonly FigureId[]): readonly (number | undefined)[] {
  return ids.map((id) => metrics.figures[id].value)
}

describe('talk', () => {
  it.each<[string, readonly Json[], readonly [user: number, agent: number, speech: number]]>([
    ['a turn without words is its span', [user(0, 1000)], [1000, 0, 1000]],
    ['a gap of 199 ms counts in', [spoken('user', [0, 300], [499, 800])], [800, 0, 800]],
    ['a gap of 200 ms does not', [spoken('user', [0, 300], [500, 800])], [600, 0, 600]],
    ['gaps are joined across turns', [user(0, 1000), user(1100, 2000)], [2000, 0, 2000]],
    [
      'words count, not the longer turn',
      [turn('user', 0, 5000, { words: [{ word: 'a', start_ms: 100, end_ms: 400 }] })],
      [300, 0, 300],
    ],
    ['turns of one side that overlap count once', [user(0, 1000), user(500, 1500)], [1500, 0, 1500]],
    ['both at once is one time of speech', [user(0, 1000), agent(400, 1400)], [1000, 1000, 1400]],
    ['nothing is said in no time', [user(700, 700), agent(0, 100)], [0, 100, 100]],
    ['words that are out of order', [spoken('user', [500, 900], [0, 400])], [900, 0, 900]],
    ['reversed times are a moment', [user(1000, 0)], [0, 0, 0]],
  ])('%s', (_, segments, expected) => {
    expect(values(measure(...segments), 'user_talk', 'agent_talk', 'speech')).toEqual(expected)
  })

  it('has ratios by the time of all speech, so that overlap brings them above one', () => {
    const { figures } = measure(user(0, 1000), agent(500, 1500))
    expect(figures.user_talk_ratio.value).toBeCloseTo(2 / 3)
    expect(figures.agent_talk_ratio.value).toBeCloseTo(2 / 3)
    expect(measure().figures.user_talk_ratio.value).toBeUndefined()
  })

  it('has words per minute of talk, by words of the list or of the text', () => {
    const { figures } = measure(spoken('user', [0, 1000], [1000, 2000]), agent(3000, 6000))
    expect(figures.user_words_per_minute.value).toBe(60)
    expect(figures.agent_words_per_minute.value).toBe(60)
    const japanese = measure({ role: 'agent', text: '予約を変更したい', start_ms: 0, end_ms: 60_000 })
    expect(japanese.figures.agent_words_per_minute.value).toBeGreaterThan(2)
  })

  it('counts turns that say something, timed or not', () => {
    const metrics = measure(user(0, 500), { role: 'user', text: ' ' }, { role: 'user', text: 'Hello' })
    expect(values(metrics, 'user_turns', 'agent_turns')).toEqual([2, 0])
    expect(metrics.figures.user_talk.leftOut).toBe(1)
  })

  it('has the longest monologue: pauses count, a word of the other side ends it', () => {
    const metrics = measure(agent(0, 1000), agent(3000, 4000), user(4500, 5000), agent(6000, 9000))
    expect(values(metrics, 'agent_longest_monologue', 'user_longest_monologue')).toEqual([4000, 500])
    expect(metrics.figures.agent_longest_monologue.spans()).toEqual([
      { startMs: 0, endMs: 4000, segmentIds: ['0', '1'] },
    ])
  })
})

describe('response latency', () => {
  const latencies = (metrics: CallMetrics, by: 'user' | 'agent' = 'agent') =>
    metrics.responses(by).map(({ startMs, endMs, ms, fromId, toId }) => [startMs, endMs, ms, fromId, toId])

  it.each<[string, readonly Json[], readonly unknown[]]>([
    [
      'from the end of the caller to the agent',
      [user(0, 1000), agent(1800, 2500)],
      [[1000, 1800, 800, '0', '1']],
    ],
    [
      'by the last of the caller’s turns',
      [user(0, 1000), user(1500, 2000), agent(2600, 3000)],
      [[2000, 2600, 600, '1', '2']],
    ],
    [
      'once for each answer',
      [user(0, 1000), agent(1500, 2000), agent(3000, 4000)],
      [[1000, 1500, 500, '0', '1']],
    ],
    ['none for the greeting', [agent(0, 1000), agent(2000, 3000)], []],
    ['none when the agent starts before the caller ends', [user(0, 1000), agent(900, 2000)], []],
    ['0 when they meet', [user(0, 1000), agent(1000, 2000)], [[1000, 1000, 0, '0', '1']]],
    [
      'none when the agent went on over the caller',
      [agent(0, 3000), user(1000, 1400), agent(3500, 4000)],
      [],
    ],
    [
      'after a word of the caller within which the agent stopped',
      [agent(0, 1200), user(1000, 2000), agent(2700, 3000)],
      [[2000, 2700, 700, '1', '2']],
    ],
    ['by time, not by the list', [agent(1800, 2500), user(0, 1000)], [[1000, 1800, 800, '1', '0']]],
  ])('is %s', (_, segments, expected) => {
    expect(latencies(measure(...segments))).toEqual(expected)
  })

  it('has its twin for the caller', () => {
    expect(latencies(measure(agent(0, 1000), user(1700, 2000)), 'user')).toEqual([
      [1000, 1700, 700, '0', '1'],
    ])
  })

  it('is told by nearest rank', () => {
    const segments = [300, 100, 200, 400].flatMap((ms, index) => [
      user(index * 2000, index * 2000 + 500),
      agent(index * 2000 + 500 + ms, index * 2000 + 1500),
    ])
    const { count, p50, p90, p95, max } = measure(...segments).distributions.response_latency
    expect([count, p50, p90, p95, max]).toEqual([4, 200, 400, 400, 400])
    expect(measure().distributions.response_latency).toMatchObject({
      count: 0,
      p50: undefined,
      p95: undefined,
    })
  })

  it('is made of recognition, model, voice, tools between, and the rest', () => {
    const metrics = measure(
      user(0, 1000, { metadata: { stt_node_ttfb: 120 } }),
      { role: 'agent_function', start_ms: 1200, tool: { name: 'look_up', request_id: 'a' } },
      { role: 'agent_function', start_ms: 1300, tool: { name: 'other', request_id: 'b' } },
      { role: 'agent_result', start_ms: 1500, tool: { name: 'look_up', request_id: 'a' } },
      { role: 'agent_result', start_ms: 1600, tool: { name: 'other', request_id: 'b' } },
      agent(2000, 3000, { metadata: { llm_node_ttft: 250, tts_node_ttfb: 90, e2e_latency: 980 } }),
    )
    const [response] = metrics.responses('agent')
    expect(response).toMatchObject({ ms: 1000, reportedMs: 980 })
    expect(response?.parts).toEqual({
      sttMs: 120,
      llmMs: 250,
      ttsMs: 90,
      toolMs: 400,
      otherMs: 140,
      exceedsMeasured: false,
    })
  })

  it('says when its reported parts come to more than was measured', () => {
    const metrics = measure(user(0, 1000), agent(1200, 2000, { metadata: { llm_node_ttft: 900 } }))
    expect(metrics.responses('agent')[0]?.parts).toMatchObject({ otherMs: 0, exceedsMeasured: true })
    expect(measure(user(0, 1000), agent(1200, 2000)).responses('agent')[0]?.parts).toBeUndefined()
  })

  it('says which of its edges is estimated', () => {
    const editor = openEditor(callWith(spoken('user', [0, 500]), spoken('agent', [1000, 1500])))
    const [first = '', second = ''] = editor.order()
    const draft = editor.toDraft()
    const derived = draft.sidecar.segments.map((note) =>
      note.id === first
        ? { ...note, words: note.words.map((word) => ({ ...word, provenance: 'derived' as const })) }
        : note,
    )
    const metrics = metricsOf({ ...draft, sidecar: { ...draft.sidecar, segments: derived } })
    expect(metrics.responses('agent')[0]).toMatchObject({
      fromId: first,
      toId: second,
      startEstimated: true,
      endEstimated: false,
    })
    expect(metrics.distributions.response_latency.estimate).toEqual({ estimated: 1, of: 2 })
    expect(metrics.figures.user_talk.estimate).toEqual({ estimated: 1, of: 1 })
    expect(metrics.figures.agent_talk.estimate).toEqual({ estimated: 0, of: 1 })
    expect(metrics.figures.speech.estimate).toEqual({ estimated: 1, of: 2 })
  })
})

describe('silence', () => {
  it('is more than 300 ms without speech, and belongs to the side that speaks next', () => {
    const metrics = measure(agent(400, 1000), user(1300, 2000), agent(2301, 3000), user(4000, 9800))
    expect(
      values(
        metrics,
        'silence',
        'agent_silence',
        'user_silence',
        'opening_silence',
        'closing_silence',
        'longest_silence',
        'pauses',
      ),
    ).toEqual([400 + 301 + 1000, 301, 1000, 400, 0, 1000, 300 + 200])
    expect(
      metrics.silences().map(({ place, before, startMs, endMs }) => [place, before, startMs, endMs]),
    ).toEqual([
      ['opening', 'agent', 0, 400],
      ['between', 'agent', 2000, 2301],
      ['between', 'user', 3000, 4000],
    ])
  })

  it('lasts to the end of the call', () => {
    const metrics = measure(agent(0, 1000))
    expect(values(metrics, 'silence', 'closing_silence', 'longest_silence')).toEqual([9000, 9000, undefined])
    expect(metrics.figures.closing_silence.spans()).toMatchObject([
      { startMs: 1000, endMs: 10_000, segmentIds: ['0'] },
    ])
  })

  it('is also within a turn', () => {
    const metrics = measure(spoken('user', [0, 300], [900, 10_000]))
    expect(metrics.figures.user_silence.value).toBe(600)
  })
})

describe('overlap and interruptions', () => {
  it.each<[string, readonly Json[], readonly [overlap: number, byUser: number, byAgent: number]]>([
    ['100 ms together is a slip', [agent(0, 1000), user(900, 2000)], [0, 0, 0]],
    ['101 ms together is overlap', [agent(0, 1000), user(899, 2000)], [101, 0, 0]],
    ['200 ms together is no interruption yet', [agent(0, 1000), user(800, 2000)], [200, 0, 0]],
    ['the second speaker keeps the floor', [agent(0, 1000), user(799, 2000)], [201, 1, 0]],
    ['the first speaker keeps it', [agent(0, 3000), user(1000, 1500)], [500, 0, 0]],
    ['the agent cuts in', [user(0, 1000), agent(500, 2000)], [500, 0, 1]],
    ['both start at once', [user(0, 1000), agent(0, 2000)], [1000, 0, 0]],
    [
      'a turn says so, though the overlap is short',
      [agent(0, 1000, { metadata: { interrupted: true } }), user(850, 2000)],
      [150, 1, 0],
    ],
    ['a turn says so, and nobody is heard', [agent(0, 1000, { metadata: { interrupted: true } })], [0, 1, 0]],
    [
      'a turn of the caller says so, which means nothing',
      [user(0, 1000, { metadata: { interrupted: true } })],
      [0, 0, 0],
    ],
  ])('%s', (_, segments, expected) => {
    expect(values(measure(...segments), 'overlap', 'user_interruptions', 'agent_interruptions')).toEqual(
      expected,
    )
  })

  it('tell reported from guessed, and how long the first speaker went on', () => {
    const metrics = measure(
      agent(0, 1000),
      user(700, 2000),
      agent(3000, 4000, { metadata: { interrupted: true, interrupted_at_ms: 3900 } }),
      agent(6000, 7000, { metadata: { interrupted: true } }),
      user(6400, 8000),
    )
    expect(
      metrics
        .interruptions()
        .map(({ by, reported, startMs, endMs, stopMs, segmentIds }) => [
          by,
          reported,
          startMs,
          endMs,
          stopMs,
          segmentIds.join(),
        ]),
    ).toEqual([
      ['user', false, 700, 1000, 300, '0,1'],
      ['user', true, 3900, 4000, 100, '2'],
      ['user', true, 6400, 7000, 600, '3,4'],
    ])
    expect(metrics.distributions.agent_stop_time).toMatchObject({ count: 3, p50: 300, max: 600, leftOut: 0 })
  })
})

describe('what the pipeline reports', () => {
  it('is told without the greeting, and without what is of no use', () => {
    const latency = (e2e_latency: Json) => ({ metadata: { e2e_latency } })
    const metrics = measure(
      agent(0, 500, latency(9)),
      user(1000, 1500, { metadata: { stt_node_ttfb: 0, e2e_latency: 5 } }),
      agent(2000, 2500, latency(800)),
      agent(3000, 3500, latency('810')),
      agent(4000, 4500, latency(-1)),
      agent(5000, 5500, latency(1e300)),
      agent(6000, 6500, latency(null)),
      agent(7000, 7500, latency(912.5)),
    )
    expect(metrics.distributions.reported_latency).toMatchObject({
      count: 2,
      p50: 800,
      max: 912.5,
      leftOut: 3,
    })
    expect(metrics.distributions.stt_delay).toMatchObject({ count: 1, p50: 0, leftOut: 0 })
    expect(metrics.distributions.reported_latency.spans().map(({ startMs }) => startMs)).toEqual([2000, 7000])
  })
})

describe('metrics of an editor', () => {
  const call = callWith(spoken('user', [0, 500]), spoken('agent', [1000, 1500]), agent(3000, 4000))

  it('follow an edit, undo and redo, and tell listeners', () => {
    const editor = openEditor(call)
    const metrics = createCallMetrics(editor)
    const latency = () => metrics.get().distributions.response_latency.p50
    const heard = vi.fn()
    metrics.subscribe(heard)
    expect(latency()).toBe(500)
    editor.run(setWord, { id: editor.order()[0] ?? '', index: 0, word: 'so', endMs: 700 })
    expect([latency(), heard.mock.calls.length]).toEqual([300, 1])
    editor.history.undo()
    expect(latency()).toBe(500)
    editor.history.redo()
    expect([latency(), heard.mock.calls.length]).toEqual([300, 3])
    metrics.dispose()
    editor.history.undo()
    expect(heard).toHaveBeenCalledTimes(3)
  })

  it('stay the same object while no figure can have changed, and share the parts that have not', () => {
    const editor = openEditor(call)
    const metrics = createCallMetrics(editor)
    const before = metrics.get()
    editor.run(setField, { id: editor.order()[0] ?? '', path: ['note'], value: 'seen' })
    expect(metrics.get()).toBe(before)
    editor.run(setTimes, { id: editor.order()[2] ?? '', endMs: 5000 })
    expect(metrics.get()).not.toBe(before)
    expect(metrics.get().toolRuns).toBe(before.toolRuns)
  })

  it('follow a change that an observer makes in answer to another', () => {
    const editor = openEditor(call)
    const [first = '', second = ''] = editor.order()
    const stop = editor.onCommit(() => {
      stop()
      editor.run(setWord, { id: second, index: 0, word: 'so', endMs: 1900 })
    })
    const metrics = createCallMetrics(editor)
    metrics.get()
    metrics.subscribe(() => metrics.get())
    editor.run(setWord, { id: first, index: 0, word: 'so', endMs: 800 })
    const { figures, distributions } = metrics.get()
    expect([figures.user_talk.value, figures.agent_talk.value]).toEqual([800, 900 + 1000])
    expect(distributions.response_latency.p50).toBe(200)
  })

  it('count for a draft without an editor just the same', () => {
    expect(metricsOf(draftOfPayload(call)).distributions.response_latency.p50).toBe(500)
  })
})

describe('the definitions', () => {
  it('name every figure and its unit', () => {
    const { figures, distributions } = measure()
    const units = Object.entries({ ...figures, ...distributions }).map(([id, { unit }]) => [id, unit])
    expect(Object.fromEntries(units)).toEqual(
      Object.fromEntries(Object.entries(METRIC_DEFINITIONS).map(([id, { unit }]) => [id, unit])),
    )
    for (const [key, { id, definition }] of Object.entries(METRIC_DEFINITIONS)) {
      expect(id).toBe(key)
      expect(definition).toMatch(/^[A-Z].*[^.]\.$/)
    }
  })
})
