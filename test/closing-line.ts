import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that machines read too. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed') counts[state] += 1
      }
      if (module.errors().length > 0) counts.failed += 1
    }
    process.stdout.write(`\n${String(counts.passed)} passed, ${String(counts.failed)} failed\n`)
  }
}
