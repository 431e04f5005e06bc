import { type Floor, measureFloor } from './floor.ts'
import { heapGrowthMb } from './heap.ts'
import { measure, type Times } from './measure.ts'
import { SIZES, sizedCall } from './sizes.ts'
import { workloads } from './workloads/index.ts'

/** What one kind of work took at one size. */
export interface Measured extends Times {
  readonly name: string
  readonly floor: Floor
  /** What is kept on the heap once it is done, MB above the payload. */
  readonly heapMb: number
  /** The share of the floor that it should stay under at the largest size. */
  readonly aimShare: number | undefined
}

/** Measures the work of that name at `SIZES[sizeIndex]`. */
export async function measureAlone(name: string, sizeIndex: number): Promise<Measured> {
  const workload = workloads.find((each) => each.name === name)
  const size = SIZES[sizeIndex]
  if (!workload || !size) throw new Error(`There is no workload "${name}" at size ${sizeIndex}.`)
  const payload = sizedCall(size)
  const floor = measureFloor(payload)
  const beforeMb = heapGrowthMb(0)
  const job = await workload.prepare(payload)
  const times = measure(job)
  const heapMb = heapGrowthMb(beforeMb)
  job.end?.()
  const aimShare = sizeIndex === SIZES.length - 1 ? workload.aimShare : undefined
  return { name, ...times, floor, heapMb, aimShare }
}
