import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { DecimalField } from '#web/forms/decimal-field.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Anchor, Scale } from '../../rules/rules-document.ts'
import { BothField } from './both-field.tsx'
import { removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { useFault } from './field-faults.ts'
import { ListTools } from './list-tools.tsx'

type Props = {
  readonly anchors: readonly Anchor[]
  readonly scale: Scale
  readonly path: string
  readonly onChange: (anchors: readonly Anchor[]) => void
}

/** What each score means in words: one anchor per score, or bands of a typed scale. */
export const AnchorsEditor = ({ anchors, scale, path, onChange }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const fault = useFault()
  const put = (at: number, anchor: Anchor): void => onChange(replaceAt(anchors, at, anchor))
  const shown = (text: string): string => (text === '' ? '' : format.number(text))
  if (scale.kind === 'anchored') {
    return (
      <div className="stack stack-3">
        {anchors.map((anchor, at) => (
          <div key={anchor.from} className={classes.anchor}>
            <span className={classes.tile} aria-hidden="true">
              {shown(anchor.from)}
            </span>
            <BothField hideLabel label={t('contest.edit.anchor', { score: shown(anchor.from) })} path={`${path}.${at}.text`} maxLength={600} long value={anchor.text} onChange={(text) => put(at, { ...anchor, text })} />
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className="stack stack-3">
      {anchors.map((anchor, at) => (
        <div key={at} className={classes.band}>
          <DecimalField label={t('contest.edit.band.from')} value={anchor.from} error={fault(`${path}.${at}.from`)} onChange={(from) => put(at, { ...anchor, from })} />
          <DecimalField label={t('contest.edit.band.to')} value={anchor.to} error={fault(`${path}.${at}.to`)} onChange={(to) => put(at, { ...anchor, to })} />
          <BothField label={t('contest.edit.band')} path={`${path}.${at}.text`} maxLength={600} value={anchor.text} onChange={(text) => put(at, { ...anchor, text })} />
          <ListTools name={t('contest.rules.band', { from: shown(anchor.from), to: shown(anchor.to) })} onRemove={() => onChange(removeAt(anchors, at))} />
        </div>
      ))}
      <div>
        <Button variant="light" onClick={() => onChange([...anchors, { from: '', to: '', text: { id: '', en: '' } }])}>
          {t('contest.edit.band.add')}
        </Button>
      </div>
    </div>
  )
}
