import { useTranslation } from '../words/use-translation.ts'
import { useFormat } from '../words/use-format.ts'

type Props = {
  /** Null is unknown, and never drawn as zero or a dash. */
  readonly value: string | number | null
  readonly signed?: boolean
}

/** A number in the reader's manner; a score keeps the decimals that it came with. */
export const Figure = ({ value, signed = false }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (value === null) return <span className="muted">{t('shell.unknown')}</span>
  return <span className="nowrap">{signed ? format.signed(value) : format.number(value)}</span>
}

export const Money = ({ rupiah }: { readonly rupiah: number }) => <span className="nowrap">{useFormat().rupiah(rupiah)}</span>
