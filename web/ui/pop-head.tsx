import { X } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
import classes from './pop-head.module.css'

/** The head of a Pop: its question, and a way out for those who do not know Esc. */
export const PopHead = ({ title, onClose }: { readonly title: string; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.head}>
      <p className="strong">{title}</p>
      <button type="button" aria-label={t('shell.close')} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  )
}
