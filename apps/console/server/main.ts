import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig } from './config.ts'
import { greeting } from './greeting.ts'
import { startConsole } from './start-console.ts'

const app = dirname(dirname(fileURLToPath(import.meta.url)))
const root = join(app, '..', '..')
const envFile = join(root, '.env')

try {
  // What is set in the environment already is left as it is.
  if (existsSync(envFile)) process.loadEnvFile(envFile)
  const config = readConfig(process.env, root)
  const running = await startConsole({ config, clientFolder: join(app, 'dist') })
  console.log(greeting(config, running))

  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop)
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of SIGNALS) process.on(signal, stop)
} catch (error) {
  // The stack helps nobody who mistyped a setting.
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
