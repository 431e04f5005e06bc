import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ROOT } from './root.mjs'

/**
 * The environment for a tool: npm's own settings taken out, since they would be read as pnpm's, and the
 * workspace's tools on the path.
 * @param {Record<string, string>} extra
 */
function environment(extra) {
  const inherited = Object.entries(process.env).filter(([key]) => !key.toLowerCase().startsWith('npm_'))
  const env = Object.fromEntries(inherited)
  return {
    ...env,
    STORYBOOK_DISABLE_TELEMETRY: '1',
    PATH: join(ROOT, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
    ...extra,
  }
}

/**
 * Runs a command in the root with its output shown, and gives its exit code. An interrupt goes to the
 * command, and the exit code is then what the command makes of it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [extraEnvironment]
 * @returns {Promise<number>}
 */
export function run(command, args, extraEnvironment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: environment(extraEnvironment),
      shell: process.platform === 'win32',
    })
    // The terminal sends Ctrl-C to both; a signal sent to this process alone is passed on.
    const ignore = () => {}
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', passOn)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', passOn)
      resolve(code ?? (signal === null ? 1 : 128))
    })
  })
}
