import type { SubmitMessages } from '../submit-messages.ts'
import { amount, number } from './plural.ts'
import { failuresGerman } from './submit-failures-german.ts'
import type { Translated } from './translated.ts'

export const submitGerman: Translated<SubmitMessages> = {
  label: 'Senden',
  submit: 'Senden',
  sending: 'Wird gesendet …',
  blocked: (errors) => `Der Endpunkt würde ablehnen: ${amount(errors, 'Fehler', 'Fehler')}.`,
  showFirst: 'Ersten Fehler zeigen',
  sendAnyway: 'Trotzdem senden',
  sendsTo: 'Sendet an',
  localEndpoint: (host) => `Lokaler Endpunkt auf diesem Rechner, ${host}`,
  remoteEndpoint: (host) => host,
  unknownEndpoint: 'Der Server hat nicht gesagt, wohin er sendet.',
  target: (workspaceId, agentId) => `Workspace ${workspaceId}, Agent ${agentId}`,
  openPage: 'Ansehen, was angekommen ist',
  stillEditable: 'Bearbeiten geht weiter; was unterwegs ist, ändert sich nicht.',
  stopWaiting: 'Nicht länger warten',
  created: 'Der Anruf ist angekommen',
  createdAdvice: 'Der Endpunkt hat ihn gespeichert.',
  alreadyThere: 'Der Anruf war schon da',
  contentProven: 'Genau dieser Inhalt wurde schon gesendet und ist gespeichert. Mehr ist nicht zu tun.',
  contentUnverified:
    'Der Endpunkt hat bereits einen Anruf mit dieser ID und behält, was er hat. Ob der Inhalt derselbe ist, ist nicht bekannt. Um auch diesen zu speichern, eine andere Anruf-ID eintragen und erneut senden.',
  toCallId: 'Zur Anruf-ID',
  callId: 'Anruf-ID',
  upstreamId: 'ID beim Endpunkt',
  attempts: (count) => `Es brauchte ${amount(count, 'Versuch', 'Versuche')}.`,
  requestId: 'Anfrage',
  issues: (count) => `${amount(count, 'Fehler wurde', 'Fehler wurden')} gemeldet.`,
  moreIssues: (count) => `Gezeigt sind die ersten ${number(count)} Fehler; es gibt mehr.`,
  laterErrors: 'Manche Prüfungen laufen erst, wenn diese behoben sind; weitere Fehler können folgen.',
  nothingLost: 'Nichts ist verloren: Der Anruf ist noch hier.',
  sendAgain: 'Erneut senden',
  sendAgainIn: (seconds) => `Erneut senden in ${seconds} s`,
  forOperator: 'Das ist für die, die den Server betreiben. Am Anruf liegt es nicht.',
  dismiss: 'Ausblenden',
  failures: failuresGerman,
  offline: {
    title: 'Keine Verbindung',
    advice: 'Nichts wurde gesendet. Erneut senden, sobald die Verbindung steht.',
  },
  stoppedEarly: { title: 'Abgebrochen', advice: 'Nichts wurde gesendet.' },
}
