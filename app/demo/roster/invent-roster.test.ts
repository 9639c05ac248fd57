import { expect, test } from 'vitest'
import { siasnRows } from '../siasn.ts'
import { inventRoster } from './invent-roster.ts'

const today = '2026-11-25'
const roster = inventRoster({ seed: 7, employees: 12_000, today })

test('the same seed gives the same people in the same places, on another day too', () => {
  expect(inventRoster({ seed: '7', employees: 300, today }).employees).toEqual(roster.employees.slice(0, 300))
  const later = inventRoster({ seed: 7, employees: 300, today: '2031-02-01' }).employees
  const place = (list: typeof later): readonly string[] => list.map(({ name, unit, position }) => `${name} ${unit.siasnId} ${position.name}`)
  expect(place(later)).toEqual(place(roster.employees.slice(0, 300)))
  expect(inventRoster({ seed: 8, employees: 10, today }).employees[0]?.name).not.toBe(roster.employees[0]?.name)
})

test('some forty units in one tree, each under a unit that is there', () => {
  expect(roster.units.length).toBeGreaterThanOrEqual(40)
  expect(roster.units.length).toBeLessThanOrEqual(50)
  const ids = new Set(roster.units.map(({ siasnId }) => siasnId))
  expect(ids.size).toBe(roster.units.length)
  expect(roster.units.filter(({ parentSiasnId }) => parentSiasnId === null)).toHaveLength(1)
  for (const { parentSiasnId } of roster.units) expect(parentSiasnId === null || ids.has(parentSiasnId)).toBe(true)
})

test('every number is sound and nobody shares one', () => {
  expect(new Set(roster.employees.map(({ nip }) => nip)).size).toBe(12_000)
  for (const { nip, birthDate, cpnsFrom, sex, kind, nik } of roster.employees) {
    expect(nip).toMatch(/^\d{18}$/)
    expect(nip.slice(0, 8)).toBe(birthDate.replaceAll('-', ''))
    expect(nip.slice(8, 14)).toBe(kind === 'PPPK' ? `${cpnsFrom.slice(0, 4)}21` : cpnsFrom.slice(0, 7).replace('-', ''))
    expect(nip[14]).toBe(sex === 'M' ? '1' : '2')
    expect(nip.slice(15)).not.toBe('000')
    expect(nik).toMatch(/^99\d{14}$/)
  }
})

test('a life has an order: born, appointed as an adult, promoted, placed, today', () => {
  for (const { birthDate, cpnsFrom, pnsFrom, gradeFrom, positionFrom } of roster.employees) {
    const age = Number(cpnsFrom.slice(0, 4)) - Number(birthDate.slice(0, 4))
    expect(age).toBeGreaterThanOrEqual(17)
    expect(cpnsFrom <= gradeFrom && cpnsFrom <= positionFrom && gradeFrom <= today && positionFrom <= today).toBe(true)
    expect(pnsFrom === null || pnsFrom > cpnsFrom).toBe(true)
  }
})

test('each structural post has one holder', () => {
  const holders = roster.employees.filter(({ position }) => position.structural).map(({ position }) => position.siasnId)
  expect(new Set(holders).size).toBe(holders.length)
  expect(holders.length).toBeGreaterThan(200)
})

test('the export has headings in capitals and the text null for nothing', () => {
  const [headings, first] = [...siasnRows({ ...roster, employees: roster.employees.slice(0, 1) })]
  expect(headings).toHaveLength(66)
  expect(headings?.slice(0, 4)).toEqual(['PNS ID', 'NIP BARU', 'NIP LAMA', 'NAMA'])
  expect(first?.[1]).toMatch(/^'\d{18}$/)
  expect(first?.[2]).toBe('null')
})
