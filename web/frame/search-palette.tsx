import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { searchContract } from '#platform/search/contract.ts'
import { useRead } from '../calls/use-read.ts'
import { holds } from '../session/audience.ts'
import { useSession } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { useLanguage } from '../words/use-language.ts'
import { useTranslation } from '../words/use-translation.ts'
import { useNavigationItems } from './navigation.ts'
import classes from './search.module.css'

type Hit = { readonly kind: string; readonly title: string; readonly detail: string; readonly address: string }

/** One field and a list below it: arrows choose, Enter opens, Esc leaves. */
export const SearchPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const go = useNavigate()
  const pages = usePages()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 200)
  const [at, setAt] = useState(0)
  const found = useRead(searchContract.search, { query: { q: asked } }, { when: asked.length >= 2, keep: true })
  const hits: readonly Hit[] = words.trim() === '' ? pages('') : [...pages(words), ...(asked.length >= 2 ? (found.data?.items ?? []) : [])]
  const chosen = Math.min(at, hits.length - 1)
  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return
    onClose()
    void go(hit.address)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = chosen + (event.key === 'ArrowDown' ? 1 : -1)
      setAt(Math.max(0, Math.min(hits.length - 1, next)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(hits[chosen])
    }
  }
  return (
    <Dialog opened onClose={onClose} title={t('search.title')}>
      <TextInput
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded="true"
        aria-controls="ditemukan"
        aria-activedescendant={hits.length === 0 ? undefined : `ditemukan-${chosen}`}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('search.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <Problem error={found.error} />
      <div className={classes.list} id="ditemukan" role="listbox" aria-label={t('search.found')}>
        {hits.map((hit, index) => (
          // The field keeps the focus and the keys; a press is for those who point.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div key={hit.address + hit.title} id={`ditemukan-${index}`} className={classes.option} role="option" tabIndex={-1} aria-selected={index === chosen} onMouseMove={() => setAt(index)} onClick={() => open(hit)}>
            <span>{hit.title}</span>
            <small>{[t(`search.kind.${hit.kind}`), hit.detail].filter((one) => one !== '').join(' · ')}</small>
          </div>
        ))}
      </div>
      <p className="sm muted" role="status">
        {hits.length > 0 || asked.length < 2 || found.isFetching ? '' : t('search.none')}
      </p>
    </Dialog>
  )
}

/** The pages that the reader's sidebar holds, by a part of their name. */
const usePages = () => {
  const { codes } = useSession()
  const language = useLanguage()
  const items = useNavigationItems().filter((item) => holds(codes, item.who))
  return (words: string): readonly Hit[] => {
    const wanted = words.trim().toLowerCase()
    return items.filter(({ label }) => label[language].toLowerCase().includes(wanted)).map(({ to, label }) => ({ kind: 'page', title: label[language], detail: '', address: to }))
  }
}
