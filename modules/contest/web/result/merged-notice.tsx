import { Notice } from '#web/ui/notice.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Category } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import type { Recapitulation } from './plain-ranking.tsx'

const isMerged = ({ entries }: Recapitulation, { code, below }: Category): boolean => below.rule === 'merge' && !entries.some(({ category }) => category === code)

/** Categories with a ranking of their own: one with too few entries may have merged into another. */
export const rankedCategories = (result: Recapitulation): readonly Category[] => result.categories.filter((category) => !isMerged(result, category))

/** Which category had too few entries and is ranked in another, by the sealed rule. */
export const MergedNotice = ({ result }: { readonly result: Recapitulation }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const merged = result.categories.flatMap((category) => (category.below.rule === 'merge' && isMerged(result, category) ? [{ category, into: category.below.into }] : []))
  return merged.map(({ category, into }) => {
    const target = result.categories.find(({ code }) => code === into)
    return <Notice key={category.code} tone="still" title={t('contest.result.merged', { category: both(category.name), into: target === undefined ? into : both(target.name), minimum: category.minimumEntries })} />
  })
}
