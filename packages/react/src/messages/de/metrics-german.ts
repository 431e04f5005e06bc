import type { MetricsMessages } from '../metrics-messages.ts'
import { metricDefinitionsGerman } from './metric-definitions-german.ts'
import { amount, number } from './plural.ts'
import type { Translated } from './translated.ts'

export const metricsGerman: Translated<MetricsMessages> = {
  label: 'Kennzahlen',
  note: 'Schätzungen nach eigenen Formeln: Wie die empfangende Plattform ihre Zahlen berechnet, ist nicht veröffentlicht. Eine Kennzahl wählen, um ihre Definition zu lesen und zu sehen, wo im Anruf sie herkommt.',
  counting: 'Kennzahlen werden berechnet …',
  emptyTitle: 'Noch nichts zu messen',
  emptyHint: 'Kennzahlen erscheinen mit dem ersten Redebeitrag, Werkzeugaufruf oder Knotenwechsel.',
  groups: {
    response: 'Antwort',
    silence: 'Stille und Überlappung',
    talk: 'Sprechen',
    tools: 'Werkzeuge',
    path: 'Weg',
  },
  definitions: metricDefinitionsGerman,
  source: (source) => `Gelesen aus: ${source}.`,
  none: '–',
  perMinute: (count) => `${count} / min`,
  estimated: (share) => `${share} der Zeiten sind geschätzt`,
  leftOut: (count) => `${number(count)} ausgelassen`,
  leftOutHelp: 'Ausgelassen ist, was keine Zeiten oder Werte zum Zählen hat.',
  median: 'Median',
  longest: 'längste',
  values: (count) => amount(count, 'Wert', 'Werte'),
  chart: ({ count, p50, p90, p95, max }) =>
    count === 1
      ? `1 Wert: ${p50}`
      : `${number(count)} Werte: die Hälfte höchstens ${p50}, 90 % höchstens ${p90}, 95 % höchstens ${p95}, der längste ${max}`,
  split: 'Woraus die Antwortzeit im Mittel besteht',
  splitNote: (known, count) =>
    `Aus ${number(known)} von ${number(count)} Antworten, deren Teile gemeldet sind.`,
  splitExceeds: (count) =>
    `Bei ${number(count)} davon ergeben die gemeldeten Teile mehr, als gemessen wurde; einige liefen also zugleich.`,
  parts: {
    stt: 'Spracherkennung',
    llm: 'Erstes LLM-Token',
    tts: 'Erster TTS-Ton',
    tool: 'Werkzeuge',
    other: 'Rest: Ende des Beitrags, Netz',
  },
  slowest: 'Langsamste Antworten',
  response: ({ duration, time, text, isEstimated }) =>
    `${duration} bei ${time}${isEstimated ? ', geschätzt' : ''}${text === '' ? '' : `: ${text}`}`,
  talkShare: 'Wer spricht, als Anteil an allem Gesprochenen',
  onlyUser: 'Nur der Anrufer',
  both: 'Beide zugleich',
  onlyAgent: 'Nur der Agent',
  perTool: 'Je Werkzeug',
  tool: 'Werkzeug',
  runs: 'Aufrufe',
  success: 'Erfolg',
  more: (count) => `und ${number(count)} weitere`,
  lit: (count) =>
    `${amount(count, 'Stelle leuchtet', 'Stellen leuchten')}. Eingabe spielt die erste in Schleife, Pfeil links und rechts wechseln, Escape löscht das Licht.`,
  nowhere: 'Diese Kennzahl liegt nirgends im Anruf.',
  unlit: 'Licht aus',
  place: (at, count, duration, time) => `${number(at)} von ${number(count)}: ${duration} bei ${time}`,
  places: (count) => `${amount(count, 'Stelle', 'Stellen')} im Anruf`,
  previous: 'Vorige Stelle',
  next: 'Nächste Stelle',
  loop: 'In Schleife abspielen',
  clear: 'Licht löschen',
}
