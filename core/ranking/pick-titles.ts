/**
 * Who holds which title: everyone at a title's place. Equal places share the title, and a place that a tie skips has no
 * holder (docs/bundle.md section 9.3).
 */
export const pickTitles = <R extends { readonly place: number }, T extends { readonly place: number }>(
  ranked: readonly R[],
  titles: readonly T[],
): readonly { readonly title: T; readonly holders: readonly R[] }[] => titles.map((title) => ({ title, holders: ranked.filter(({ place }) => place === title.place) }))
