import { useMediaQuery } from '@mantine/hooks'

/** The phone's frame: below 62em, as in tokens.css. */
export const usePhone = (): boolean => useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false
