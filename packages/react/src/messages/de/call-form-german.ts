import type { CallFormMessages } from '../call-form-messages.ts'
import type { Translated } from './translated.ts'

export const callFormGerman: Translated<CallFormMessages> = {
  label: 'Anruf',
  notAnObject: 'Diese Payload ist kein Objekt',
  notAnObjectHint:
    'Sie hat keine Felder zum Bearbeiten. Eine andere Payload öffnen oder diese als JSON ansehen.',
  models: 'Modelle',
  usage: 'Verbrauch',
  otherMetadata: 'Weitere Metadaten',
  otherMetadataHelp: 'Alle übrigen Schlüssel der Metadaten: ein beliebiges JSON-Objekt.',
  unknownKeys: 'Weitere Schlüssel',
  unknownKeysHelp:
    'Der Endpunkt nimmt sie an und macht nichts damit. Ein falsch geschriebenes Feld taucht hier auf.',
  unknownKeyHelp: 'Kein Feld des Vertrags. Wird unverändert gesendet.',
  remove: (key) => `${key} entfernen`,
}
