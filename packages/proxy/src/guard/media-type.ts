import { SubmitFailure } from '../answer/submit-failure.ts'

/**
 * Takes JSON alone, which no form and no image tag of another site can send.
 * @throws SubmitFailure
 */
export function assertJsonMedia(headers: Headers): void {
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1)
  if (type.trim().toLowerCase() !== 'application/json') {
    throw new SubmitFailure('unsupported_media', { detail: 'Send the call as application/json.' })
  }
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity') {
    throw new SubmitFailure('unsupported_media', { detail: 'Send the call uncompressed.' })
  }
}
