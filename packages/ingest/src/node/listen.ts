import { once } from 'node:events'
import type { Server } from 'node:http'

/**
 * Starts to listen.
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}

/** Stops to listen and ends what is open. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
