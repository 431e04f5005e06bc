import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'

/** Everything here answers on this machine alone. */
export const LOOPBACK = '127.0.0.1'

const PORTS_TO_TRY = 50

/** A server that listens. */
export interface Listening {
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves on the first free port from `port` on; 0 takes any.
 * @throws Error when 50 ports in a row are taken
 */
export async function listenFrom(port: number, listener: RequestListener): Promise<Listening> {
  const server = createServer(listener)
  const taken = await firstFree(port, (candidate) => listenOn(server, candidate))
  return {
    port: taken,
    url: `http://${LOOPBACK}:${taken}`,
    close: () => close(server),
  }
}

/**
 * What `attempt` gives at the first of `port`, `port + 1`, … that is not in use.
 * @throws Error when 50 ports in a row are taken, and whatever else `attempt` throws
 */
export async function firstFree<Served>(
  port: number,
  attempt: (port: number) => Promise<Served>,
): Promise<Served> {
  for (let candidate = port; candidate < port + PORTS_TO_TRY && candidate <= 65_535; candidate += 1) {
    try {
      return await attempt(candidate)
    } catch (error) {
      if (!isInUse(error)) throw error
    }
  }
  throw new Error(`The ports from ${port} on are all in use. Set PORT to one that is free.`)
}

async function listenOn(server: Server, port: number): Promise<number> {
  server.listen(port, LOOPBACK)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
