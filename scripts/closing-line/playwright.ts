import type { FullResult, Reporter, TestCase, TestError } from '@playwright/test/reporter'
import { reportOnExit, type Tally } from './tally.ts'

/** Counts what Playwright ran, for the closing line. */
export default class ClosingLine implements Reporter {
  #tests = new Map<string, TestCase>()
  #errors = 0
  #tally: Tally = { passed: 0, failed: 1 }

  onBegin(): void {
    reportOnExit(() => this.#tally)
  }

  onTestEnd(test: TestCase): void {
    this.#tests.set(test.id, test)
  }

  onError(_error: TestError): void {
    this.#errors += 1
  }

  onEnd(_result: FullResult): void {
    const tally: Tally = { passed: 0, failed: this.#errors }
    for (const test of this.#tests.values()) {
      const outcome = test.outcome()
      if (outcome === 'expected') tally.passed += 1
      if (outcome === 'unexpected' || outcome === 'flaky') tally.failed += 1
    }
    if (tally.passed + tally.failed === 0) tally.failed = 1
    this.#tally = tally
  }
}
