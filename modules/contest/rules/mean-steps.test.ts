import { expect, test } from 'vitest'
import { asDecimal, meanSteps, printedExact, sumOfCriteria } from './mean-steps.ts'

test('the example of the specification: 82, 88 and 77 are 247 together, and their mean is 247/3', () => {
  const steps = meanSteps([{ total: '82', share: '1' }, { total: '88', share: '1' }, { total: '77', share: '1' }])
  expect([steps.sum, steps.mean]).toEqual(['247', '247/3'])
  expect(steps.parts.map(({ influence }) => influence)).toEqual(['1/3', '1/3', '1/3'])
})

test('a judge with half a share counts 1/6 of three, and the mean is 251/3', () => {
  const steps = meanSteps([{ total: '82', share: '1' }, { total: '88', share: '1' }, { total: '77', share: '0.5' }])
  expect(steps.parts.map(({ influence }) => influence)).toEqual(['5/12', '5/12', '1/6'])
  expect(steps.mean).toBe('251/3')
})

test('an exact number is written as a decimal only where it is one', () => {
  expect(['81', '447/5', '311/4', '1/8', '247/3', '-7/2'].map(asDecimal)).toEqual(['81', '89.4', '77.75', '0.125', undefined, '-3.5'])
})

test('with criteria rounded first the example gives 821/10', () => {
  const criteria = [{ weight: '40', result: '4' }, { weight: '35', result: '43/10' }, { weight: '25', result: '4' }]
  expect(sumOfCriteria(criteria, '5')).toBe('821/10')
  expect(printedExact('247/3', { digits: 2, mode: 'half-up' })).toBe('82.33')
})
