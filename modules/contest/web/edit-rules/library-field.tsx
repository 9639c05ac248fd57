import { PickField } from '#web/forms/pick-field.tsx'
import { useRead } from '#web/calls/use-read.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import type { Category, Criterion } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { anchorsFor } from './scale-of.ts'

type Props = { readonly category: Category; readonly onTake: (criterion: Criterion) => void }

/** Takes a criterion with its anchors from the library, onto the scale of this category; its weight is the organiser's to give. */
export const LibraryField = ({ category, onTake }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { criteria, scale, method } = category.result
  const library = useRead(contestContract.listCriteria, {})
  const free = (library.data?.items ?? []).flatMap((shelf) => shelf.criteria.filter(({ code }) => !criteria.some((taken) => taken.code === code)).map((criterion) => ({ shelf, criterion })))
  if (free.length === 0 || criteria.length >= 30) return null
  return (
    <PickField
      label={t('contest.edit.library')}
      description={t('contest.edit.library.hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('contest.edit.library.choose')}
      value={null}
      data={free.map(({ shelf, criterion }) => ({ value: criterion.code, label: `${both(shelf.name)}: ${both(criterion.name)}` }))}
      onChange={(code) => {
        const chosen = free.find(({ criterion }) => criterion.code === code)?.criterion
        if (chosen !== undefined) onTake({ ...chosen, weight: method === 'mean/1' ? '1' : '0', anchors: anchorsFor(scale, chosen.anchors) })
      }}
    />
  )
}
