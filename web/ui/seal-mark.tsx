import { Anchor } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Copy } from './copy.tsx'
import { sealCells } from './seal-cells.ts'
import classes from './seal-mark.module.css'

type Props = {
  /** 64 lowercase hex digits. */
  readonly digest: string
  /** What it is the digest of: "Sidik aturan". */
  readonly what: string
  readonly children?: ReactNode
}

const grouped = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ')

/** A digest that two people can compare by eye; always beside its digits, and never the only proof. */
export const SealMark = ({ digest, what, children }: Props) => {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(false)
  return (
    <div className={classes.seal}>
      <svg className={classes.print} viewBox="0 0 54 54" aria-hidden="true">
        {sealCells(digest).map((filled, cell) =>
          filled ? <rect key={cell} x={(cell % 6) * 9} y={Math.floor(cell / 6) * 9} width="8" height="8" /> : null,
        )}
      </svg>
      <div className={classes.words}>
        <p className={classes.digits}>{grouped(whole ? digest : digest.slice(0, 12))}</p>
        <p className="xs muted">{whole ? t('shell.seal.whole', { what }) : t('shell.seal.part', { what })}</p>
        <p className="row xs no-print">
          <Anchor component="button" type="button" size="xs" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('shell.seal.less') : t('shell.seal.more')}
          </Anchor>
          <span aria-hidden="true">·</span>
          <Copy text={digest} what={what} />
        </p>
        {children}
      </div>
    </div>
  )
}
