import { Search as Magnifier } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Keys } from '../ui/keys.tsx'
import classes from './search.module.css'

const Palette = lazy(async () => ({ default: (await import('./search-palette.tsx')).SearchPalette }))

/** Search from anywhere: Ctrl K, or the button. What it finds comes from every module, by the reader's right. */
export const Search = () => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpened(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button type="button" className={classes.button} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <Magnifier aria-hidden="true" />
        <span>{t('search.button')}</span>
        <span className={classes.keys} aria-hidden="true">
          <Keys hints={[{ keys: ['Ctrl', 'K'], does: '' }]} />
        </span>
      </button>
      {opened ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
