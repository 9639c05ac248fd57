/** A backup that is not what was written: `part` names the table or file in which it was noticed. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged'
  readonly part: string
  constructor(part: string, what: string) {
    super(`The backup is damaged at ${part}: ${what}.`)
    this.part = part
  }
}
