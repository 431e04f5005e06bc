import { METRIC_DEFINITIONS, type MetricDefinition, type MetricId } from '@call-timeline/core/metrics'

/** What the text in place of a chart is put together from; formatted. */
export interface ChartDescription {
  readonly count: number
  readonly p50: string
  readonly p90: string
  readonly p95: string
  readonly max: string
}

/** What the name of a response is put together from; formatted. */
export interface ResponseDescription {
  readonly duration: string
  readonly time: string
  /** The start of what is said. */
  readonly text: string
  readonly isEstimated: boolean
}

/** Words of the metrics. */
export interface MetricsMessages {
  readonly label: string
  /** Whose formulas these are. */
  readonly note: string
  readonly counting: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly groups: {
    readonly response: string
    readonly silence: string
    readonly talk: string
    readonly tools: string
    readonly path: string
  }
  readonly definitions: Readonly<Record<MetricId, Omit<MetricDefinition, 'id' | 'unit'>>>
  readonly source: (source: string) => string
  /** In place of a value that there is none of. */
  readonly none: string
  readonly perMinute: (count: string) => string
  readonly estimated: (share: string) => string
  readonly leftOut: (count: number) => string
  readonly leftOutHelp: string
  readonly median: string
  readonly longest: string
  readonly values: (count: number) => string
  readonly chart: (chart: ChartDescription) => string
  readonly split: string
  readonly splitNote: (known: number, count: number) => string
  readonly splitExceeds: (count: number) => string
  readonly parts: {
    readonly stt: string
    readonly llm: string
    readonly tts: string
    readonly tool: string
    readonly other: string
  }
  readonly slowest: string
  readonly response: (response: ResponseDescription) => string
  readonly talkShare: string
  readonly onlyUser: string
  readonly both: string
  readonly onlyAgent: string
  readonly perTool: string
  readonly tool: string
  readonly runs: string
  readonly success: string
  readonly more: (count: number) => string
  readonly lit: (count: number) => string
  readonly nowhere: string
  readonly unlit: string
  readonly place: (at: number, count: number, duration: string, time: string) => string
  readonly places: (count: number) => string
  readonly previous: string
  readonly next: string
  readonly loop: string
  readonly clear: string
}

export const metricsEnglish: MetricsMessages = {
  label: 'Metrics',
  note: 'Estimates by our own formulas: how the platform that receives the call computes its figures is not published. Select a figure to read its definition and to see where in the call it comes from.',
  counting: 'Working out the figures…',
  emptyTitle: 'Nothing to measure yet',
  emptyHint: 'Figures appear with the first turn, tool call or node transition.',
  groups: {
    response: 'Response',
    silence: 'Silence and overlap',
    talk: 'Talk',
    tools: 'Tools',
    path: 'Path',
  },
  definitions: METRIC_DEFINITIONS,
  source: (source) => `Read from: ${source}.`,
  none: '–',
  perMinute: (count) => `${count} / min`,
  estimated: (share) => `${share} of times are estimated`,
  leftOut: (count) => `${count} left out`,
  leftOutHelp: 'Left out is what has no times or values to count it by.',
  median: 'median',
  longest: 'longest',
  values: (count) => (count === 1 ? '1 value' : `${count} values`),
  chart: ({ count, p50, p90, p95, max }) =>
    count === 1
      ? `1 value: ${p50}`
      : `${count} values: half are at most ${p50}, 90 % at most ${p90}, 95 % at most ${p95}, the longest is ${max}`,
  split: 'What response latency is made of, on average',
  splitNote: (known, count) => `From the ${known} of ${count} responses whose parts are reported.`,
  splitExceeds: (count) =>
    `In ${count} of them the reported parts come to more than was measured, so some ran at once.`,
  parts: {
    stt: 'Speech recognition',
    llm: 'LLM first token',
    tts: 'TTS first audio',
    tool: 'Tools',
    other: 'Rest: end of turn, network',
  },
  slowest: 'Slowest responses',
  response: ({ duration, time, text, isEstimated }) =>
    `${duration} at ${time}${isEstimated ? ', estimated' : ''}${text === '' ? '' : `: ${text}`}`,
  talkShare: 'Who speaks, as a share of all speech',
  onlyUser: 'Caller alone',
  both: 'Both at once',
  onlyAgent: 'Agent alone',
  perTool: 'Each tool',
  tool: 'Tool',
  runs: 'Calls',
  success: 'Success',
  more: (count) => `and ${count} more`,
  lit: (count) =>
    `${count === 1 ? '1 place' : `${count} places`} lit. Enter plays the first one over and over, the left and right arrow keys step, Escape puts the light out.`,
  nowhere: 'This figure lies nowhere in the call.',
  unlit: 'Light out',
  place: (at, count, duration, time) => `${at} of ${count}: ${duration} at ${time}`,
  places: (count) => (count === 1 ? '1 place in the call' : `${count} places in the call`),
  previous: 'Previous place',
  next: 'Next place',
  loop: 'Play it over and over',
  clear: 'Put the light out',
}
