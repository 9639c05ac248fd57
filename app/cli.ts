import { parseArgs } from 'node:util'
import { joinOrStart } from '#platform/db/launcher/join-or-start.ts'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import type { Answer, Call, Command, Opened } from './command.ts'
import { commands } from './commands.ts'
import { printable } from './commands/printable.ts'
import { readConfig, type Config, type DatabaseUrls } from './config.ts'
import { refuseHalfRestored } from './half-restored.ts'
import { keepInstallation } from './installation.ts'
import { acceptOwnDatabase } from './own-database.ts'
import { live, type ExitCode, type Life } from './process-life.ts'

// npm run -s jenjang -- <command>: finds the command, opens what it needs, prints what it answers.
const answer = async (life: Life): Promise<ExitCode> => {
  const typed = process.argv.slice(2)
  const command = findCommand(typed)
  const call = readCall(command, typed.slice(command.name.split(' ').length))
  return print(await run(command, call, life), call.flag('json'))
}

/** The longest name that fits; no words at all ask for help. */
const findCommand = (typed: readonly string[]): Command => {
  const asked = ['--help', '-h', undefined].includes(typed[0]) ? 'help' : typed.join(' ')
  const found = commands.filter(({ name }) => `${asked} `.startsWith(`${name} `)).toSorted((one, other) => other.name.length - one.name.length)[0]
  if (found === undefined) throw new StartRefused(`There is no command "${typed[0]}": "npm run -s jenjang -- help" lists them.`)
  return found
}

const readCall = (command: Command, typed: readonly string[]): Call => {
  const options = { ...command.options, json: { type: 'boolean' }, demo: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parse(command, { args: [...typed], options, allowPositionals: true })
  const texts = (name: string): readonly string[] => [values[name] ?? []].flat().filter((value) => typeof value === 'string')
  return { words: positionals, option: (name) => texts(name)[0], all: texts, flag: (name) => values[name] === true, tell: (line) => void process.stderr.write(`${printable(line)}\n`) }
}

const parse = (command: Command, asked: NonNullable<Parameters<typeof parseArgs>[0]>): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } => {
  try {
    return parseArgs(asked)
  } catch (cause) {
    throw new StartRefused(`${(cause as Error).message.split('. ')[0]}. Usage: jenjang ${command.name} ${command.usage}`.trim())
  }
}

const run = async (command: Command, call: Call, life: Life): Promise<Answer> => {
  if (command.needs === 'nothing') return command.run(call)
  if (command.needs === 'folder') {
    const config = readConfig(process.env, call.flag('demo') ? { demo: true } : { new: true })
    return command.run(call, { config, openDatabase: () => openDatabase(config, life) })
  }
  const stopped = await command.before?.(call)
  if (stopped !== undefined) return stopped
  return command.run(call, await open(call, life))
}

const open = async (call: Call, life: Life): Promise<Opened> => {
  const config = readConfig(process.env, { demo: call.flag('demo') })
  refuseHalfRestored(config.folder)
  const urls = await openDatabase(config, life)
  return { ...config, installation: keepInstallation(config.folder, config.kind), urls }
}

const openDatabase = async (config: Config, life: Life): Promise<DatabaseUrls> => {
  if (config.databaseUrls !== undefined) {
    await acceptOwnDatabase(config.databaseUrls.owner)
    return config.databaseUrls
  }
  const opening = joinOrStart(config)
  life.atTheEnd(async () => (await opening).stop())
  return { owner: (await opening).ownerUrl }
}

const print = async (given: Answer, json: boolean): Promise<ExitCode> => {
  if ('refused' in given) throw new StartRefused(given.refused)
  await written(json ? `${JSON.stringify(given.document)}\n` : given.lines.map((line) => `${printable(line)}\n`).join(''))
  return given.exit ?? 0
}

/** A pipe takes 64 kB at a time: the process must not end before the reader took the rest. */
const written = (text: string): Promise<void> => new Promise((resolve) => process.stdout.write(text, () => resolve()))

process.stdout.on('error', () => process.exit(0)) // the reader has read enough, as in "| head"
await live(answer)
