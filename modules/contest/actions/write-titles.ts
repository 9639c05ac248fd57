import type { Context } from '#platform/http/context.ts'
import { titleOf } from '../rules/published-names.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { entryCodes } from '../store/codes.ts'
import { insertTitles } from '../store/titles.ts'
import type { StoredResult } from '../store/results.ts'
import type { StageRow } from '../store/stages.ts'

/** The titles that the published places carry: equal places share a title, a skipped place has no holder. */
export const writeTitles = async (ctx: Context, stage: StageRow, rules: RulesDocument, { document, version }: StoredResult): Promise<void> => {
  const ids = new Map((await entryCodes(ctx.tx, ctx.agency.id, stage.id)).map(({ code, entryId }) => [code, entryId]))
  const titles = document.categories.flatMap(({ category, entries }) =>
    entries.flatMap(({ entry, place }) => {
      const name = titleOf(rules, category, place)
      return name === null || place === null ? [] : [{ entryId: ids.get(entry) ?? '', place, name }]
    }),
  )
  await insertTitles(ctx.tx, ctx.agency.id, stage.id, version, titles)
}
