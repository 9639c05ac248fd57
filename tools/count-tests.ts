export type Count = { readonly passed: number; readonly failed: number }

type Report = { readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[] }

/**
 * Counts vitest's JSON report so that nothing is skipped silently: a test that did not run (skip, todo) counts as failed, and so do a file that
 * broke before its tests, a run that failed outside its tests, and a report that is missing.
 */
export const countTests = (report: unknown, exit: number): Count => {
  const files = (report as Report | undefined)?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status === 'passed')).length
  const failed = tests.length - passed + broken
  return { passed, failed: failed === 0 && (exit !== 0 || passed === 0) ? 1 : failed }
}
