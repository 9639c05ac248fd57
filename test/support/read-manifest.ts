/** The first line of a bundle. */
export const readManifest = (bundle: string): { readonly chain: string; readonly edition: string; readonly lines: readonly string[] } =>
  JSON.parse(bundle.slice(0, bundle.indexOf('\n'))) as { chain: string; edition: string; lines: string[] }
