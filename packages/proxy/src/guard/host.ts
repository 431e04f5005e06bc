import { SubmitFailure } from '../answer/submit-failure.ts'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses a request that was addressed to a name that is not ours: a page elsewhere can make its own name
 * point to this machine and then counts as same-origin.
 * @throws SubmitFailure
 */
export function assertHost(request: Request, hosts: readonly string[] = LOOPBACK_HOSTS): void {
  const host = hostOf(request)
  const name = host.replace(/:\d+$/, '')
  const known = hosts.map((one) => one.toLowerCase())
  if (known.includes(host) || known.includes(name)) return
  throw new SubmitFailure('origin_rejected', {
    detail: 'The proxy does not answer to this host name. Add the name to `origin.hosts`.',
  })
}

/** The host and port that a request was addressed to, in lower case. */
export function hostOf(request: Request): string {
  return (request.headers.get('host') ?? new URL(request.url).host).toLowerCase()
}
