/** Words of the call form. */
export interface CallFormMessages {
  readonly label: string
  readonly notAnObject: string
  readonly notAnObjectHint: string
  readonly models: string
  readonly usage: string
  readonly otherMetadata: string
  readonly otherMetadataHelp: string
  readonly unknownKeys: string
  readonly unknownKeysHelp: string
  readonly unknownKeyHelp: string
  readonly remove: (key: string) => string
}

export const callFormEnglish: CallFormMessages = {
  label: 'Call',
  notAnObject: 'This payload is not an object',
  notAnObjectHint: 'It has no fields to edit. Open another payload, or look at this one as JSON.',
  models: 'Models',
  usage: 'Usage',
  otherMetadata: 'Other metadata',
  otherMetadataHelp: 'Every other key of the metadata: any JSON object.',
  unknownKeys: 'Other keys',
  unknownKeysHelp: 'The endpoint takes these and does nothing with them. A misspelt field shows up here.',
  unknownKeyHelp: 'Not a field of the contract. It is sent as it stands.',
  remove: (key) => `Remove ${key}`,
}
