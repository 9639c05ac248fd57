import { Button, Checkbox } from '@mantine/core'
import { CheckList } from '#web/forms/check-list.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { fileTypes, type RulesDocument, type WorkField } from '../../rules/rules-document.ts'
import { BothField } from './both-field.tsx'
import { moveAt, removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import { ListTools } from './list-tools.tsx'
import { newCode } from './new-code.ts'
import type { SectionProps } from './section-props.ts'
import { WholeField } from './whole-field.tsx'

const MB = 1_048_576

/** What an entrant writes and attaches. */
export const WorkSection = ({ rules, edit, findings }: SectionProps) => {
  const { t } = useTranslation()
  const { work, categories } = rules
  const put = (change: Partial<RulesDocument['work']>): void => edit({ work: { ...work, ...change } })
  const field = (at: number, next: WorkField): void => put({ fields: replaceAt(work.fields, at, next) })
  const members = categories[0]?.entrant.membersAtMost ?? 1
  return (
    <EditSection section="karya" rules={rules} findings={findings}>
      <WholeField label={t('contest.edit.members')} path="categories.0.entrant.membersAtMost" min={1} max={20} value={members} onChange={(membersAtMost) => edit({ categories: categories.map((category) => ({ ...category, entrant: { ...category.entrant, membersAtMost } })) })} />
      <div>
        {work.fields.map((one, at) => (
          <div key={one.code} className={classes.item} role="group" aria-label={one.label.id}>
            <div className={classes.itemHead}>
              <h3>{one.label.id === '' ? t('contest.edit.field.unnamed') : one.label.id}</h3>
              <ListTools name={one.label.id} first={at === 0} last={at === work.fields.length - 1} onMove={(by) => put({ fields: moveAt(work.fields, at, by) })} {...(work.fields.length > 1 ? { onRemove: () => put({ fields: removeAt(work.fields, at) }) } : {})} />
            </div>
            <BothField label={t('contest.edit.field.label')} path={`work.fields.${at}.label`} maxLength={80} value={one.label} onChange={(label) => field(at, { ...one, label })} />
            <BothField label={t('contest.edit.field.help')} path={`work.fields.${at}.help`} maxLength={300} value={one.help} onChange={(help) => field(at, { ...one, help })} />
            <div className={classes.line}>
              <WholeField label={t('contest.edit.field.maxLength')} path={`work.fields.${at}.maxLength`} min={1} max={20_000} value={one.maxLength} onChange={(maxLength) => field(at, { ...one, maxLength })} />
              <Checkbox label={t('contest.edit.field.required')} checked={one.required} onChange={(event) => field(at, { ...one, required: event.currentTarget.checked })} />
            </div>
          </div>
        ))}
      </div>
      <div>
        <Button variant="light" onClick={() => put({ fields: [...work.fields, { code: newCode('isian', work.fields.map(({ code }) => code)), label: { id: '', en: '' }, help: { id: '', en: '' }, maxLength: 2_000, required: true }] })}>
          {t('contest.edit.field.add')}
        </Button>
      </div>
      <div className={classes.fields}>
        <WholeField label={t('contest.edit.files')} path="work.filesAtMost" min={0} max={20} value={work.filesAtMost} onChange={(filesAtMost) => put({ filesAtMost })} />
        <WholeField label={t('contest.edit.fileSize')} hint={t('contest.edit.fileSize.hint')} path="work.fileBytesAtMost" min={1} max={20} value={Math.round(work.fileBytesAtMost / MB)} onChange={(size) => put({ fileBytesAtMost: size * MB })} />
        <CheckList label={t('contest.edit.fileTypes')} value={[...work.fileTypes]} onChange={(chosen) => put({ fileTypes: fileTypes.filter((type) => chosen.includes(type)) })} data={fileTypes.map((value) => ({ value, label: t(`contest.rules.fileType.${value}`) }))} />
      </div>
    </EditSection>
  )
}
