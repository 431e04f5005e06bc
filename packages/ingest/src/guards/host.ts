/** The names under which a service on this machine is reached. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether a request was addressed to one of the hosts; an entry without a port fits any port. */
export function isForHost(request: Request, hosts: readonly string[]): boolean {
  const addressed = (request.headers.get('host') ?? new URL(request.url).host).toLowerCase()
  const name = addressed.replace(/:\d+$/, '')
  return hosts.some((host) => host.toLowerCase() === addressed || host.toLowerCase() === name)
}
