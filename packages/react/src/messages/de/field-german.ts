import type { FieldMessages } from '../field-messages.ts'
import { number } from './plural.ts'
import type { Translated } from './translated.ts'

export const fieldGerman: Translated<FieldMessages> = {
  notSet: 'Nicht gesetzt',
  choose: 'Auswählen …',
  yes: 'Ja',
  no: 'Nein',
  notGiven: 'Keine Angabe',
  clear: (label) => `${label} leeren`,
  required: 'erforderlich',
  sentAsNull: 'Wird als null gesendet.',
  sentAsEmpty: 'Wird als leerer Text gesendet.',
  derivedAs: (value) => `Weggelassen: Der Endpunkt nimmt ${value} an.`,
  derived: 'Weggelassen: Der Endpunkt leitet es ab.',
  notInList: (value) => `${value} (nicht in der Liste)`,
  otherKind: 'Hier steht eine andere Art von Wert als erwartet, daher als JSON.',
  unit: {
    ms: 'ms',
    cents: 'Cent',
    s: 's',
    epoch: '',
    tokens: 'Tokens',
    characters: 'Zeichen',
    dollars: '$',
  },
  bounds({ kind, minLength, maxLength, min }) {
    if (kind !== 'text') return min === undefined ? '' : `Ab ${number(min)}.`
    if (maxLength === undefined) return ''
    const range = minLength === undefined ? 'Bis zu' : `${number(minLength)} bis`
    return `${range} ${number(maxLength)} Zeichen.`
  },
  null: 'null',
  emptyText: 'Leerer Text',
  sentMs: (ms) => `${ms} ms`,
  epochNote: (zone, epoch, unit) =>
    epoch === undefined ? `Zeitzone ${zone}` : `Zeitzone ${zone} · gesendet als ${epoch} ${unit}`,
  sentCents: (cents) => `Gesendet als ${cents} Cent`,
  invalid: {
    wholeNumber: 'Keine ganze Zahl. Nur Ziffern eingeben, etwa 3.',
    number: 'Keine Zahl. Mit Punkt eingeben, etwa 0.95.',
    dollars: 'Kein Betrag. In Dollar mit Punkt eingeben, etwa 1.25.',
    time: 'Keine Zeit. Minuten und Sekunden eingeben, etwa 1:03.4, oder Millisekunden, etwa 63400.',
    duration: 'Keine Dauer. Als 1:03.4 oder 3.4s eingeben oder in Millisekunden, etwa 3400.',
    date: 'Kein vollständiges Datum mit Uhrzeit. Alle Teile ausfüllen.',
  },
  helpIdle: 'Ein Feld wählen, um zu sehen, wofür es da ist.',
}
