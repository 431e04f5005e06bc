import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'

const URL_KEYS = ['recording_url', 'recording_multi_channel_url'] as const
// What senders put where there is no recording: LiveKit's SDK, Pipecat's, others.
const PLACEHOLDER =
  /^(?:pending|none|null|nil|undefined|unknown|unavailable|n\/?a|tbd|todo|placeholder|no[-_ ]?recording|-+|[a-z][a-z0-9+.-]*:\/\/(?:no[-_]recording|pending|none))$/i
const WEB_ADDRESS = /^https?:\/\/[^\s/?#\\]+(?:[/?#]\S*)?$/i
const PRIVATE_HOST =
  /^https?:\/\/(?:[^\s/?#@]*@)?(?:localhost|[^\s/?#:]+\.(?:local|internal|localhost)|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|\[(?:::1|f[cd][0-9a-f:]*|fe80:[0-9a-f:]*)\])(?::\d+)?(?:[/?#]|$)/i

/** Recordings that nobody can play. The endpoint asks for an address and takes any text. */
export function checkRecordings(call: JsonObject): readonly Problem[] {
  return URL_KEYS.flatMap((key) => {
    const value = call[key]
    return typeof value === 'string' && value !== '' ? recording(value, key) : []
  })
}

function recording(value: string, key: string): readonly Problem[] {
  const path = [key]
  const text = value.trim()
  if (text === '' || PLACEHOLDER.test(text)) {
    const message = 'This stands in for a recording. Send the call once its recording has an address.'
    return [problem('recording_placeholder', path, message)]
  }
  if (!WEB_ADDRESS.test(value)) {
    const message = 'This is no web address. Give one that starts with https:// and has no spaces.'
    return [problem('recording_not_url', path, message)]
  }
  if (!PRIVATE_HOST.test(value)) return []
  const message = 'This address is of this machine or of a private network. Give one that anybody can reach.'
  return [problem('recording_not_public', path, message)]
}
