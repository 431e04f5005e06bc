import { measureFloor } from './floor.ts'
import { heapGrowthMb } from './heap.ts'
import { measure } from './measure.ts'
import { SIZES, sizedCall } from './sizes.ts'
import { type Row, tableOf } from './table.ts'
import { workloads } from './workloads/index.ts'

/**
 * Prints what the engine takes for each kind of work, in ms and as a share of one JSON.parse and
 * JSON.stringify of the same payload in the same run, which is what carries over to other machines.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  for (const size of SIZES) {
    const payload = sizedCall(size)
    const floor = measureFloor(payload)
    const rows: Row[] = []
    for (const workload of workloads) {
      if (wanted.length > 0 && !wanted.some((part) => workload.name.includes(part))) continue
      const before = heapGrowthMb(0)
      const job = await workload.prepare(payload)
      const times = measure(job)
      const heapMb = heapGrowthMb(before)
      job.end?.()
      rows.push({ name: workload.name, ...times, heapMb, aim: workload.aimShare })
    }
    process.stdout.write(`${tableOf(size, floor, rows)}\n`)
  }
}

await main()
