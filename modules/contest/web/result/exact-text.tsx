import { useFormat } from '#web/words/use-format.ts'
import { asDecimal } from '../../rules/mean-steps.ts'

/** An exact number for the eye: a decimal where it is one, else the fraction itself. Never rounded. */
export const ExactText = ({ exact }: { readonly exact: string }) => {
  const format = useFormat()
  const decimal = asDecimal(exact)
  return decimal === undefined ? <span className="mono">{exact}</span> : <span className="nowrap">{format.number(decimal)}</span>
}
