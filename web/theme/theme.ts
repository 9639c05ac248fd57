import { createTheme, type CSSVariablesResolver } from '@mantine/core'
import { ramps } from './ramps.ts'
import { variantColors } from './variant-colors.ts'

/** Names and steps of the theme. Every meaning (text, surface, action) lives in tokens.css: the variables below point there. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver: variantColors,
  colors: ramps,
  white: '#FFFFFF',
  black: ramps.gray[9],
  fontFamily: 'var(--jj-font)',
  fontFamilyMonospace: 'var(--jj-mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.55', lg: '1.55', xl: '1.4' },
  fontWeights: { regular: '450', medium: '550', bold: '650' },
  headings: {
    fontFamily: 'var(--jj-font)',
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.2', fontWeight: '750' },
      h2: { fontSize: '1rem', lineHeight: '1.2' },
      h3: { fontSize: '0.875rem', lineHeight: '1.2' },
      h4: { fontSize: '0.875rem', lineHeight: '1.2' },
      h5: { fontSize: '0.875rem', lineHeight: '1.2' },
      h6: { fontSize: '0.875rem', lineHeight: '1.2' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--jj-shadow-1)',
    sm: 'var(--jj-shadow-1)',
    md: 'var(--jj-shadow-2)',
    lg: 'var(--jj-shadow-2)',
    xl: 'var(--jj-shadow-3)',
  },
  focusRing: 'auto',
  focusClassName: 'jj-focus',
  activeClassName: '',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'var(--jj-control)' } },
    Anchor: { defaultProps: { underline: 'always' } },
    NumberInput: { defaultProps: { hideControls: true, decimalSeparator: ',', thousandSeparator: '.' } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { tabIndex: 0 } } },
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    // Lists stay inside the landmark of their field.
    Select: { defaultProps: { comboboxProps: { withinPortal: false, floatingStrategy: 'fixed' } } },
    Progress: { defaultProps: { radius: 'xs', size: '0.5rem' } },
    Skeleton: { defaultProps: { radius: 'xs', animate: false } },
  },
})

const pointed = {
  '--mantine-color-text': 'var(--jj-text)',
  '--mantine-color-bright': 'var(--jj-text)',
  '--mantine-color-body': 'var(--jj-surface)',
  '--mantine-color-dimmed': 'var(--jj-text-muted)',
  '--mantine-color-placeholder': 'var(--jj-text-faint)',
  '--mantine-color-anchor': 'var(--jj-action)',
  '--mantine-color-error': 'var(--jj-bad-text)',
  '--mantine-color-success': 'var(--jj-good-text)',
  '--mantine-color-default': 'var(--jj-surface)',
  '--mantine-color-default-hover': 'var(--jj-hover)',
  '--mantine-color-default-color': 'var(--jj-text)',
  '--mantine-color-default-border': 'var(--jj-control-line)',
  '--mantine-color-disabled': 'var(--jj-sunken)',
  '--mantine-color-disabled-color': 'var(--jj-text-disabled)',
  '--mantine-color-disabled-border': 'var(--jj-line)',
  '--mantine-color-teal-text': 'var(--jj-action)',
  '--mantine-color-teal-filled': 'var(--jj-action)',
  '--mantine-color-teal-filled-hover': 'var(--jj-action-hover)',
  '--mantine-color-teal-light': 'var(--jj-action-soft)',
  '--mantine-color-teal-light-hover': 'var(--jj-action-softer)',
  '--mantine-color-teal-light-color': 'var(--jj-action)',
  '--mantine-color-teal-outline': 'var(--jj-action)',
  '--mantine-color-teal-outline-hover': 'var(--jj-action-softer)',
  '--mantine-primary-color-contrast': 'var(--jj-on-action)',
} as const

/** Points Mantine's own variables at the tokens, in both schemes: tokens.css stays the one source of every colour. */
export const variablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: pointed, dark: pointed })
