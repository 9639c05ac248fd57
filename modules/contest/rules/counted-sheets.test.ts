import { expect, test } from 'vitest'
import { type AssignedSheet, countedSheets } from './counted-sheets.ts'

const sheet = (judge: string, entry: string, sent: boolean, gone: AssignedSheet['gone'] = null): AssignedSheet => ({ judge, entry, sent, gone })
const sheets = [sheet('J1', 'K1', true), sheet('J1', 'K2', false), sheet('J2', 'K1', true), sheet('J2', 'K2', false, 'left'), sheet('J3', 'K1', true), sheet('J3', 'K2', true)]
const said = (rule: 'count' | 'drop' | 'complete'): readonly string[] => countedSheets(sheets, new Set(['J2', 'J3']), rule).map(({ judge, entry }) => `${judge} ${entry}`)

test('sheets of a judge who left follow the sealed rule: all, none, or all if every one was sent (I-2)', () => {
  expect(said('count')).toEqual(['J1 K1', 'J2 K1', 'J3 K1', 'J3 K2'])
  expect(said('drop')).toEqual(['J1 K1'])
  expect(said('complete')).toEqual(['J1 K1', 'J3 K1', 'J3 K2'])
})

test('a sheet that a conflict took away does not make a leaver incomplete', () => {
  const conflicted = [sheet('J2', 'K1', true), sheet('J2', 'K2', false, 'conflict')]
  expect(countedSheets(conflicted, new Set(['J2']), 'complete')).toHaveLength(1)
})
