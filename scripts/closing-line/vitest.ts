import type { Reporter, TestModule } from 'vitest/node'
import { reportOnExit, type Tally } from './tally.ts'

/** Counts what Vitest ran, for the closing line. */
export default class ClosingLine implements Reporter {
  #tally: Tally = { passed: 0, failed: 0 }

  onInit(): void {
    reportOnExit(() => this.#tally)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandled.length }
    for (const module of modules) {
      let ownFailures = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') tally.passed += 1
        if (state === 'failed') ownFailures += 1
      }
      // A file that cannot be loaded fails without a failed test.
      tally.failed += ownFailures === 0 && module.state() === 'failed' ? 1 : ownFailures
    }
    if (tally.passed + tally.failed === 0) tally.failed = 1
    this.#tally = tally
  }
}
