/**
 * A file name from a call's id: letters, digits, dots, dashes and underscores stay, anything else becomes a
 * dash; never hidden, never longer than 100 characters, `call.json` when nothing is left.
 */
export function payloadFileName(callId: unknown): string {
  const text = typeof callId === 'string' ? callId : ''
  const safe = text
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
  const short = [...safe].slice(0, 100).join('')
  return `${short === '' ? 'call' : short}.json`
}
