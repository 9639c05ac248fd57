import type { AnswerOf } from '#platform/face/route.ts'
import type { peopleContract } from '../../contract.ts'

/** An import as the preview has it. */
export type Preview = AnswerOf<(typeof peopleContract)['readImport']>
export type PreviewProps = { readonly found: Preview }
