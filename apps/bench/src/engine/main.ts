import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Measured, measureAlone } from './measure-alone.ts'
import { SIZES } from './sizes.ts'
import { tableOf } from './table.ts'
import { workloads } from './workloads/index.ts'

const ALONE = '--alone'

/**
 * Prints what the engine takes for each kind of work, in ms and as a share of one JSON.parse and
 * JSON.stringify of the same payload in the same process, which is what carries over to other machines.
 * Arguments are parts of the names of what is to be measured; everything without them.
 */
async function main(args: readonly string[]): Promise<void> {
  if (args[0] === ALONE) {
    process.stdout.write(JSON.stringify(await measureAlone(args[1] ?? '', Number(args[2]))))
    return
  }
  const wanted = workloads
    .map(({ name }) => name)
    .filter((name) => args.length === 0 || args.some((part) => name.includes(part)))
  for (const [index, size] of SIZES.entries()) {
    process.stdout.write(
      `${tableOf(
        size,
        wanted.map((name) => inOwnProcess(name, index)),
      )}\n`,
    )
  }
}

/** Measures one kind of work in a process of its own, so that none warms up or burdens another. */
function inOwnProcess(name: string, sizeIndex: number): Measured {
  const script = fileURLToPath(import.meta.url)
  const args = [...process.execArgv, script, ALONE, name, String(sizeIndex)]
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  )
}

await main(process.argv.slice(2))
