import type { ParseArgsConfig } from 'node:util'
import type { Config, DatabaseUrls } from './config.ts'
import type { Installation } from './installation.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined }

/** What was typed behind the command's name. */
export type Call = {
  readonly words: readonly string[]
  readonly option: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
  /** Progress and remarks, always on stderr. */
  readonly tell: (line: string) => void
}

/** `document` is printed with --json, `lines` without. A refusal is one sentence on stderr and exit 2. */
export type Answer = { readonly document: Json; readonly lines: readonly string[]; readonly exit?: 0 | 1 | 2 } | { readonly refused: string }

/** The installation that a command works on, with its database open (the running server's, or the command's own). */
export type Opened = Config & { readonly installation: Installation; readonly urls: DatabaseUrls }

/** A command that makes or replaces the installation itself opens the folder's database when it is ready to. */
export type OpenFolder = { readonly config: Config; readonly openDatabase: () => Promise<DatabaseUrls> }

type Face = {
  /** As typed, perhaps of several words: "agency create". */
  readonly name: string
  /** What follows the name: "CODE NAME --administrator NAME". */
  readonly usage: string
  readonly summary: string
  /** Beside --json and --demo, which every command knows. */
  readonly options?: NonNullable<ParseArgsConfig['options']>
}

export type Command = Face & (
  | { readonly needs: 'nothing'; readonly run: (call: Call) => Promise<Answer> | Answer }
  | { readonly needs: 'folder'; readonly run: (call: Call, given: OpenFolder) => Promise<Answer> }
  | {
      readonly needs: 'database'
      /** What can be refused before the database is opened: a hostile file never gets that far. */
      readonly before?: (call: Call) => Promise<Answer | undefined>
      readonly run: (call: Call, opened: Opened) => Promise<Answer>
    }
)
