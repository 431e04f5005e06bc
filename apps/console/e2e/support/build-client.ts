import { join } from 'node:path'
import { build } from 'vite'

/** Builds the client that the journeys are made on, as `npm start` does. */
export default async function buildClient(): Promise<void> {
  await build({ configFile: join(import.meta.dirname, '../../vite.config.ts'), logLevel: 'warn' })
}
