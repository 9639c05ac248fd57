/** The rungs: our logo, and the one motif of the product. */
export const Mark = ({ size = '1.75rem' }: { readonly size?: string }) => (
  <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true">
    <rect width="28" height="28" rx="7" fill="var(--jj-action)" />
    <rect x="6" y="18.6" width="9" height="3" rx="1.5" fill="var(--jj-on-action)" />
    <rect x="9.5" y="12.5" width="9" height="3" rx="1.5" fill="var(--jj-on-action)" />
    <rect x="13" y="6.4" width="9" height="3" rx="1.5" fill="var(--jj-kunyit-4)" />
  </svg>
)
