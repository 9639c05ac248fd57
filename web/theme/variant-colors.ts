import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'

const table = {
  filled: { background: 'var(--jj-action)', hover: 'var(--jj-action-hover)', color: 'var(--jj-on-action)', border: '1px solid transparent' },
  light: { background: 'var(--jj-action-soft)', hover: 'var(--jj-action-softer)', color: 'var(--jj-action)', border: '1px solid transparent' },
  subtle: { background: 'transparent', hover: 'var(--jj-action-softer)', color: 'var(--jj-action)', border: '1px solid transparent' },
  outline: { background: 'var(--jj-surface)', hover: 'var(--jj-hover)', color: 'var(--jj-text)', border: '1px solid var(--jj-control-line)' },
  risk: { background: 'var(--jj-surface)', hover: 'var(--jj-bad-soft)', color: 'var(--jj-bad-text)', border: '1px solid var(--jj-bad-mark)' },
} as const

/** `filled` is the one act of a page, `default` the rest, `light` soft, `subtle` quiet, `risk` what cannot be taken back. */
export const variantColors: VariantColorsResolver = (input) => {
  const found = Object.entries(table).find(([name]) => name === input.variant)
  return found === undefined ? defaultVariantColorsResolver(input) : found[1]
}
