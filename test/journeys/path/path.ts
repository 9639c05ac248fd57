import type { Reader, View } from '#test/support/browser.ts'
import type { PersonAt } from '#test/support/person-at.ts'
import type { World } from '#test/support/world.ts'

/** Where the walk is, and who walks. */
export type Path = {
  readonly world: World
  readonly read: (view?: View) => Promise<Reader>
  readonly officer: PersonAt
  readonly head: PersonAt
  readonly organiser: PersonAt
}

/** A contest that is on its way: its address, its moments, and its panel. */
export type Underway = {
  readonly contestId: string
  /** The page of the contest. */
  readonly at: string
  readonly moments: Readonly<Record<'entriesFrom' | 'entriesUntil' | 'judgingFrom' | 'judgingUntil', string>>
}

export type Panel = { readonly outsider: PersonAt; readonly theresia: PersonAt; readonly slamet: PersonAt }

/** Days pass: the set clock goes to the moment and a second beyond, and what is due by then is done. */
export const passUntil = async ({ world }: Pick<Path, 'world'>, moment: string): Promise<void> => {
  const ahead = Date.parse(moment) - Date.parse(await world.clock.now()) + 1_000
  if (ahead > 0) world.clock.step(ahead)
  await world.due()
}
