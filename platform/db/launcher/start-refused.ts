/** The one sentence that a person reads when a start, or a command, cannot go on. Never a bug: a bug keeps its stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
