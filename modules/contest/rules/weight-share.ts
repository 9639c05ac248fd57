/** What a criterion counts, in percent: its weight where weights are sealed, an equal part under `mean/1`. For the eye. */
export const weightShare = (weight: string, criteria: readonly { readonly weight: string }[]): string | number =>
  criteria.length > 1 && criteria.every((one) => one.weight === '1') ? Math.round(1000 / criteria.length) / 10 : weight
