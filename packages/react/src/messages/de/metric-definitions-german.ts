import type { MetricsMessages } from '../metrics-messages.ts'

const TIMES = 'Zeiten der Wörter; wo keine sind, Zeiten des Redebeitrags'
const WORDS = `${TIMES}; Wörter des Textes, wo es keine Wortliste gibt`
const LENGTH = `${TIMES}; Dauer des Anrufs`
const TOOL_ROWS = 'Werkzeugaufrufe und Ergebnisse'

const reported = (whose: string, key: string): string => `metadata.${key} der ${whose}, wie gemeldet`

const AGENT = 'Beiträge des Agenten'
const USER = 'Beiträge des Anrufers'

/** What each figure means, in German; the formulas are those of the English definitions. */
export const metricDefinitionsGerman: MetricsMessages['definitions'] = {
  user_talk: {
    title: 'Sprechzeit Anrufer',
    definition: 'Zeit, in der der Anrufer spricht; Lücken unter 200 ms zwischen Wörtern zählen mit.',
    source: TIMES,
  },
  agent_talk: {
    title: 'Sprechzeit Agent',
    definition: 'Zeit, in der der Agent spricht; Lücken unter 200 ms zwischen Wörtern zählen mit.',
    source: TIMES,
  },
  speech: {
    title: 'Gesprochen',
    definition: 'Zeit, in der überhaupt jemand spricht; sprechen beide, zählt sie einmal.',
    source: TIMES,
  },
  user_talk_ratio: {
    title: 'Redeanteil Anrufer',
    definition: 'Sprechzeit des Anrufers als Anteil an allem Gesprochenen.',
    source: TIMES,
  },
  agent_talk_ratio: {
    title: 'Redeanteil Agent',
    definition:
      'Sprechzeit des Agenten als Anteil an allem Gesprochenen; mit Überlappung ergeben beide Anteile mehr als eins.',
    source: TIMES,
  },
  user_words_per_minute: {
    title: 'Wörter pro Minute, Anrufer',
    definition: 'Wörter der Anrufer-Beiträge mit Zeit, je Minute Sprechzeit.',
    source: WORDS,
  },
  agent_words_per_minute: {
    title: 'Wörter pro Minute, Agent',
    definition: 'Wörter der Agenten-Beiträge mit Zeit, je Minute Sprechzeit.',
    source: WORDS,
  },
  user_turns: {
    title: 'Beiträge des Anrufers',
    definition: 'Beiträge des Anrufers, die etwas sagen, mit oder ohne Zeit.',
    source: 'Einträge mit der Rolle user',
  },
  agent_turns: {
    title: 'Beiträge des Agenten',
    definition: 'Beiträge des Agenten, die etwas sagen, mit oder ohne Zeit.',
    source: 'Einträge mit der Rolle agent',
  },
  user_longest_monologue: {
    title: 'Längster Monolog Anrufer',
    definition:
      'Die längste Zeit vom ersten bis zum letzten Wort des Anrufers, Pausen inbegriffen, in der der Agent nicht zu sprechen beginnt.',
    source: TIMES,
  },
  agent_longest_monologue: {
    title: 'Längster Monolog Agent',
    definition:
      'Die längste Zeit vom ersten bis zum letzten Wort des Agenten, Pausen inbegriffen, in der der Anrufer nicht zu sprechen beginnt.',
    source: TIMES,
  },
  silence: {
    title: 'Stille',
    definition: 'Zeit ohne Sprache in Strecken über 300 ms, auch vor dem ersten und nach dem letzten Wort.',
    source: LENGTH,
  },
  user_silence: {
    title: 'Stille vor dem Anrufer',
    definition: 'Stille zwischen zwei Strecken Sprache, die der Anrufer durch Sprechen beendet.',
    source: TIMES,
  },
  agent_silence: {
    title: 'Stille vor dem Agenten',
    definition: 'Stille zwischen zwei Strecken Sprache, die der Agent durch Sprechen beendet.',
    source: TIMES,
  },
  opening_silence: {
    title: 'Stille am Anfang',
    definition: 'Stille vom Beginn des Anrufs bis zum ersten Wort.',
    source: TIMES,
  },
  closing_silence: {
    title: 'Stille am Ende',
    definition: 'Stille vom letzten Wort bis zum Ende des Anrufs.',
    source: LENGTH,
  },
  longest_silence: {
    title: 'Längste Stille',
    definition: 'Die längste Stille zwischen zwei Strecken Sprache.',
    source: TIMES,
  },
  pauses: {
    title: 'Pausen',
    definition: 'Zeit ohne Sprache in Strecken bis 300 ms, die keine Stille sind.',
    source: TIMES,
  },
  overlap: {
    title: 'Überlappung',
    definition: 'Zeit, in der beide Seiten zugleich sprechen, in Strecken über 100 ms.',
    source: TIMES,
  },
  user_interruptions: {
    title: 'Unterbrechungen durch den Anrufer',
    definition:
      'Als unterbrochen gemeldete Beiträge des Agenten sowie Überlappungen über 200 ms, die der Anrufer beginnt und überdauert.',
    source: `${TIMES}; ${reported(AGENT, 'interrupted')}`,
  },
  agent_interruptions: {
    title: 'Unterbrechungen durch den Agenten',
    definition: 'Überlappungen über 200 ms, die der Agent beginnt und überdauert.',
    source: TIMES,
  },
  tool_runs: {
    title: 'Werkzeugaufrufe',
    definition: 'Werkzeugaufrufe, mit oder ohne Ergebnis.',
    source: TOOL_ROWS,
  },
  tool_success_rate: {
    title: 'Werkzeugerfolg',
    definition: 'Anteil der Werkzeugaufrufe mit Ausgang, deren is_error nicht true ist.',
    source: TOOL_ROWS,
  },
  pending_tools: {
    title: 'Werkzeugaufrufe ohne Ergebnis',
    definition: 'Werkzeugaufrufe, zu denen kein Ergebnis gehört und die kein Scheitern melden.',
    source: TOOL_ROWS,
  },
  tool_retries: {
    title: 'Wiederholte Werkzeugaufrufe',
    definition: 'Werkzeugaufrufe, deren voriger Aufruf desselben Werkzeugs fehlschlug.',
    source: TOOL_ROWS,
  },
  node_transitions: {
    title: 'Knotenwechsel',
    definition: 'Wechsel von einem Knoten im Ablauf des Agenten zu einem anderen.',
    source: 'Einträge mit der Rolle node_transition',
  },
  response_latency: {
    title: 'Antwortzeit',
    definition:
      'Vom Ende der Sprache des Anrufers bis zur nächsten des Agenten, wenn keine des Agenten dazwischen liegt und beide nicht überlappen.',
    source: TIMES,
  },
  user_response_time: {
    title: 'Antwortzeit des Anrufers',
    definition:
      'Vom Ende der Sprache des Agenten bis zur nächsten des Anrufers, wenn keine des Anrufers dazwischen liegt und beide nicht überlappen.',
    source: TIMES,
  },
  agent_stop_time: {
    title: 'Zeit bis der Agent verstummt',
    definition: 'Vom Beginn einer Unterbrechung durch den Anrufer bis zum Ende der Sprache des Agenten.',
    source: `${TIMES}; ${reported(AGENT, 'interrupted_at_ms')}`,
  },
  user_stop_time: {
    title: 'Zeit bis der Anrufer verstummt',
    definition: 'Vom Beginn einer Unterbrechung durch den Agenten bis zum Ende der Sprache des Anrufers.',
    source: TIMES,
  },
  reported_latency: {
    title: 'Gemeldete Antwortzeit',
    definition: 'Die von der Pipeline gemessene Antwortzeit, ohne Beiträge vor dem ersten des Anrufers.',
    source: reported(AGENT, 'e2e_latency'),
  },
  stt_delay: {
    title: 'Spracherkennung',
    definition: 'Wie lange die Spracherkennung brauchte.',
    source: reported(USER, 'stt_node_ttfb'),
  },
  llm_first_token: {
    title: 'Erstes LLM-Token',
    definition: 'Zeit bis zum ersten Token des Sprachmodells, ohne Beiträge vor dem ersten des Anrufers.',
    source: reported(AGENT, 'llm_node_ttft'),
  },
  tts_first_audio: {
    title: 'Erster TTS-Ton',
    definition: 'Zeit bis zum ersten Ton der Stimme, ohne Beiträge vor dem ersten des Anrufers.',
    source: reported(AGENT, 'tts_node_ttfb'),
  },
  tool_time: {
    title: 'Werkzeugzeit',
    definition: 'Vom Werkzeugaufruf bis zum Ergebnis; nach den eigenen Zeiten des Werkzeugs, wo es sie hat.',
    source: TOOL_ROWS,
  },
}
