import { useTranslation } from '#web/words/use-translation.ts'

/** A sealed method with what it may need: how many sheets at each end do not count. */
export type SealedMethod = { readonly method: string; readonly cut?: number | undefined }

/** What a method does, in a sentence: "contest.rules.method.median". */
export const useMethodWords = () => {
  const { t } = useTranslation()
  return ({ method, cut = 0 }: SealedMethod): string => t(`contest.rules.method.${method.split('/')[0]}`, { cut })
}
