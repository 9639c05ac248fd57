import { describe, expect, test } from 'vitest'
import { Refused, Unreachable } from '#platform/face/call.ts'
import { openKeeper } from './keeper.ts'

type Arrival = { readonly content: string; readonly key: string }

/** A system that can be cut off: what arrived, in its order, each key once. */
const system = () => {
  const arrived: Arrival[] = []
  const asked: Arrival[] = []
  let answer: 'takes' | 'cut' | 'takes-then-cut' | Error = 'takes'
  return {
    arrived,
    asked,
    becomes: (next: typeof answer) => {
      answer = next
    },
    save: async (_: string, content: string, key: string) => {
      asked.push({ content, key })
      await Promise.resolve()
      if (answer instanceof Error) throw answer
      if (answer !== 'cut' && !arrived.some((before) => before.key === key)) arrived.push({ content, key })
      if (answer !== 'takes') throw new Unreachable(new Error('no network'))
      return { savedAt: '2026-11-23T06:52:00.000Z' }
    },
  }
}

const refusal = (status: number, code: string) => new Refused({ type: '', status, code, title: code, reference: '' })
const noon = () => '2026-11-23T05:00:00.000Z'

describe('a draft in the open page', () => {
  test('says device until the system has it, then the time of the system', async () => {
    const far = system()
    const keeper = openKeeper(far.save, noon)
    keeper.type('K05', 'a')
    expect(keeper.read('K05')).toMatchObject({ where: 'device', at: noon() })
    await keeper.push('K05')
    expect(keeper.read('K05')).toMatchObject({ where: 'server', at: '2026-11-23T06:52:00.000Z', busy: false })
  })

  test('waits while the network is away and is sent later, under the key of the attempt that had no answer', async () => {
    const far = system()
    const keeper = openKeeper(far.save, noon)
    far.becomes('takes-then-cut')
    keeper.type('K05', 'a')
    await keeper.push('K05')
    expect(keeper.read('K05')).toMatchObject({ where: 'device', lost: expect.any(Unreachable) })
    expect(keeper.unsaved()).toEqual(['K05'])
    far.becomes('takes')
    await keeper.push('K05')
    expect(far.arrived).toHaveLength(1)
    expect(new Set(far.asked.map(({ key }) => key)).size).toBe(1)
    expect(keeper.read('K05')).toMatchObject({ where: 'server', lost: null })
  })

  test('changed content is another act: a key of its own', async () => {
    const far = system()
    const keeper = openKeeper(far.save, noon)
    far.becomes('cut')
    keeper.type('K05', 'a')
    await keeper.push('K05')
    keeper.type('K05', 'ab')
    far.becomes('takes')
    await keeper.push('K05')
    expect(far.arrived.map(({ content }) => content)).toEqual(['ab'])
    expect(far.asked[0]?.key).not.toBe(far.asked[1]?.key)
  })

  test('what is typed while a request is on its way goes after it, one at a time, the newest last', async () => {
    const far = system()
    const keeper = openKeeper(far.save, noon)
    keeper.type('K05', 'a')
    const first = keeper.push('K05')
    keeper.type('K05', 'ab')
    keeper.type('K05', 'abc')
    expect(keeper.push('K05')).toBe(first)
    await first
    expect(far.arrived.map(({ content }) => content)).toEqual(['a', 'abc'])
    expect(keeper.read('K05')).toMatchObject({ content: 'abc', where: 'server', busy: false })
  })

  test('an ended session loses nothing: the draft stays and is sent after signing in', async () => {
    const far = system()
    const keeper = openKeeper(far.save, noon)
    far.becomes(refusal(401, 'SIGN_IN_NEEDED'))
    keeper.type('K05', 'a')
    await keeper.push('K05')
    expect(keeper.unsaved()).toEqual(['K05'])
    far.becomes('takes')
    await keeper.push('K05')
    expect(far.arrived.map(({ content }) => content)).toEqual(['a'])
  })

  test('a refusal is shown and not repeated until something else is typed', async () => {
    const far = system()
    const keeper = openKeeper(far.save, noon)
    const refused = refusal(422, 'SCORE_OFF_SCALE')
    far.becomes(refused)
    keeper.type('K05', '101')
    await keeper.push('K05')
    await keeper.push('K05')
    expect(far.asked).toHaveLength(1)
    expect(keeper.read('K05')?.refused).toBe(refused)
    far.becomes('takes')
    keeper.type('K05', '100')
    await keeper.push('K05')
    expect(keeper.read('K05')).toMatchObject({ where: 'server', refused: null })
  })
})
