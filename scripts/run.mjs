// The one door to every task: `node scripts/run.mjs <task> [args]`. It needs Node alone; what else a task
// needs, it installs first.
import { installDependencies } from './install-dependencies.mjs'
import { tasks } from './tasks/index.mjs'

const [name = '', ...args] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined

if (task === undefined) {
  console.error(`There is no task "${name}". Tasks: ${Object.keys(tasks).join(', ')}.`)
  process.exit(2)
}

try {
  await installDependencies()
  process.exitCode = await task(args)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
