import { useTranslation } from '../../words/use-translation.ts'

/** The words of modules for kinds of acts (`act.<kind>`), and names of chains. */
export const useActWords = () => {
  const { t } = useTranslation()
  return {
    kindOf: (kind: string): string => t(`act.${kind}`, { defaultValue: kind }),
    chainOf: ({ chain, title }: { readonly chain: string; readonly title: string | null }): string => title ?? (chain === 'agency' ? t('ledger.chain.agency') : chain),
  }
}
