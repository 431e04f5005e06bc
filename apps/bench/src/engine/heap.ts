const MEGABYTE = 1024 * 1024

/** What is on the heap after a collection, above `beforeMb`; MB. Needs `--expose-gc`. */
export function heapGrowthMb(beforeMb: number): number {
  if (!globalThis.gc) throw new Error('Run Node with --expose-gc, as "npm run bench:engine" does.')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed / MEGABYTE - beforeMb
}
