import type { SubmitMessages } from '../submit-messages.ts'

export const failuresGerman: SubmitMessages['failures'] = {
  validation_failed: {
    title: 'Der Endpunkt hat den Anruf abgelehnt',
    advice: 'Jeder Fehler ist an seinem Eintrag markiert. Beheben und erneut senden.',
  },
  unauthenticated: {
    title: 'Nicht angemeldet',
    advice: 'Vielleicht ist die Sitzung abgelaufen. Anmelden, dann erneut senden.',
  },
  forbidden_target: {
    title: 'Senden an diesen Agenten ist nicht erlaubt',
    advice: 'Workspace und Agent stehen nicht auf der Liste des Servers. Dort eintragen.',
  },
  origin_rejected: {
    title: 'Der Server nimmt von dieser Seite keine Anrufe an',
    advice: 'Die Seite unter der Adresse öffnen, die der Server kennt, oder diese dort eintragen.',
  },
  unsupported_media: {
    title: 'Der Server nimmt diese Form der Anfrage nicht an',
    advice: 'Etwas zwischen dieser Seite und dem Server ändert den Inhaltstyp.',
  },
  malformed_json: {
    title: 'Der Server konnte den Anruf nicht lesen',
    advice: 'Er wurde unterwegs beschädigt. Erneut senden.',
  },
  payload_too_large: {
    title: 'Der Anruf ist zu groß',
    advice: 'Verkleinern, etwa durch kürzere Werkzeugergebnisse, oder am Server eine höhere Grenze erbitten.',
  },
  rate_limited: {
    title: 'Der Endpunkt bittet zu warten',
    advice: 'Er nimmt nur so viele Anrufe auf einmal an.',
  },
  overloaded: {
    title: 'Der Server ist ausgelastet',
    advice: 'Gleich noch einmal senden.',
  },
  upstream_rejected: {
    title: 'Der Endpunkt hat die Anfrage abgelehnt',
    advice: 'Meist stimmt die Workspace- oder Agenten-ID nicht. Die Einstellungen des Servers prüfen.',
  },
  upstream_auth: {
    title: 'Der Endpunkt hat den Schlüssel abgelehnt',
    advice: 'Den API-Schlüssel auf dem Server prüfen und ob er zu diesem Workspace gehört.',
  },
  upstream_redirect: {
    title: 'Der Endpunkt verweist an eine andere Adresse',
    advice: 'Die Zieladresse des Servers prüfen. Mit einem Schlüssel folgt er keiner Umleitung.',
  },
  upstream_protocol: {
    title: 'Die Antwort war nicht zu verstehen',
    advice: 'Die Zieladresse des Servers prüfen und was dazwischen steht.',
  },
  upstream_unavailable: {
    title: 'Der Endpunkt ist außer Betrieb',
    advice: 'Er war nicht zu erreichen oder ist gescheitert. Später erneut senden.',
  },
  timeout_in_doubt: {
    title: 'Keine Antwort zur rechten Zeit',
    advice:
      'Der Anruf kann angekommen sein. Erneut senden ist sicher: Der Endpunkt behält einen Anruf je ID.',
  },
  network_in_doubt: {
    title: 'Die Verbindung ist abgebrochen',
    advice:
      'Der Anruf kann angekommen sein. Erneut senden ist sicher: Der Endpunkt behält einen Anruf je ID.',
  },
  aborted: {
    title: 'Warten beendet',
    advice: 'Der Anruf war schon unterwegs und kann noch ankommen. Erneut senden ist sicher.',
  },
  internal: {
    title: 'Auf dem Server ist etwas schiefgegangen',
    advice: 'Erneut senden. Bleibt es dabei, denen Bescheid geben, die den Server betreiben.',
  },
}
