/** How somebody holds a post (SIASN jenisPenugasan): by appointment, or acting by a letter and until a day. */
export const assignments = ['definitive', 'plt', 'plh', 'pj'] as const
export type Assignment = (typeof assignments)[number]

const marks = { definitive: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' } as const satisfies Record<Assignment, string>

export type HeldPost = { readonly title: string; readonly assignment: Assignment }

/** "Kepala Dinas Sosial", "Plt. Kepala Dinas Sosial". */
export const postWords = ({ title, assignment }: HeldPost): string => marks[assignment] + title

export const isActing = (assignment: Assignment): boolean => assignment !== 'definitive'

export type Signing = {
  readonly post: HeldPost
  /** Signs in the name of this post, by its mandate: "a.n. Bupati Contoh". */
  readonly inTheNameOf?: HeldPost
  /** The post that was given the mandate and passed it on to the signer: "u.b." stands between them. */
  readonly passedOnBy?: HeldPost
}

/**
 * The lines above a signature, as letters of the government write them: an acting holder signs as such, who signs in another's
 * name says *a.n.*, and who was passed a mandate says *u.b.* below the post that passed it on. The last line ends with a comma.
 * @throws when a mandate was passed on that nobody gave.
 */
export const signatureBlock = ({ post, inTheNameOf, passedOnBy }: Signing): readonly string[] => {
  if (passedOnBy !== undefined && inTheNameOf === undefined) throw new Error('A mandate that is passed on was given in somebody\'s name.')
  return [
    ...(inTheNameOf === undefined ? [] : [`a.n. ${postWords(inTheNameOf)}`]),
    ...(passedOnBy === undefined ? [] : [postWords(passedOnBy), 'u.b.']),
    `${postWords(post)},`,
  ]
}
