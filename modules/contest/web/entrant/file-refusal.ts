import type { RulesDocument } from '../../rules/rules-document.ts'

/** Why the sealed rules do not take this file; the server looks at its content besides. */
export const fileRefusal = (rules: Pick<RulesDocument['work'], 'fileTypes' | 'fileBytesAtMost'>, file: { readonly type: string; readonly size: number }): 'kind' | 'large' | 'empty' | null => {
  if (!(rules.fileTypes as readonly string[]).includes(file.type)) return 'kind'
  if (file.size === 0) return 'empty'
  return file.size > rules.fileBytesAtMost ? 'large' : null
}
