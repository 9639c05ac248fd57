import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

const file = (status: string, ...tests: readonly string[]): unknown => ({ testResults: [{ status, assertionResults: tests.map((is) => ({ status: is })) }] })

test.each([
  ['all well', file('passed', 'passed', 'passed'), 0, { passed: 2, failed: 0 }],
  ['a failure', file('failed', 'passed', 'failed'), 1, { passed: 1, failed: 1 }],
  ['a skipped test', file('passed', 'passed', 'skipped'), 0, { passed: 1, failed: 1 }],
  ['a todo', file('passed', 'passed', 'todo'), 0, { passed: 1, failed: 1 }],
  ['a file that broke before its tests', file('failed'), 1, { passed: 0, failed: 1 }],
  ['an error outside the tests', file('passed', 'passed'), 1, { passed: 1, failed: 1 }],
  ['no report', undefined, 1, { passed: 0, failed: 1 }],
  ['no tests at all', { testResults: [] }, 0, { passed: 0, failed: 1 }],
])('%s is counted', (_name, report, exit, count) => {
  expect(countTests(report, exit)).toEqual(count)
})
