import { spawn } from 'node:child_process'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { inventRoster } from '#app/demo/roster/invent-roster.ts'
import { writeSiasn } from '#app/demo/siasn.ts'
import { type Bench, measured, type Sample } from './measure.ts'
import { type Installation, openInstallation } from './roster/installation.ts'

const written = ['people.employee', 'people.name', 'people.standing', 'people.rank', 'people.placement', 'people.education', 'people.word', 'protected.identity', 'protected.attribute', 'platform.person', 'platform.membership'] as const

/** An import in a process of its own: `--import` of the runner's flags is not needed, Node runs the source. */
const imported = async (folder: string, databaseUrl: string, file: string, until: 'staged' | 'applied'): Promise<Sample & { readonly rows: number; readonly rejected: number }> =>
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'import.child.ts'), folder, databaseUrl, file, until], { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (data) => void (out += String(data)))
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(out) as Sample & { rows: number; rejected: number }) : reject(new Error(`The import ended with ${code}.`))))
  })

/** What a COPY costs: only the database works, so its time is taken outside and its memory is not ours to measure. */
const copied = async (installation: Installation, prepare: (client: pg.Client) => Promise<void>, copy: (client: pg.Client) => Promise<void>): Promise<Sample> => {
  let sample: Sample = { wallMs: 0, cpuMs: 0, peakMb: 0 }
  await installation.owner(await installation.freshDatabase(), async (client) => {
    await prepare(client)
    const { wallMs } = await measured(async () => await copy(client))
    sample = { wallMs, cpuMs: 0, peakMb: 0 }
  })
  return sample
}

export const bench: Bench = {
  title: 'An import of a SIASN export, and plain COPY of the same rows in the same run',
  prepare: async (options) => {
    const rows = Number(options.find((one) => one.startsWith('--rows='))?.slice(7) ?? 100_000)
    const installation = await openInstallation()
    const { folder } = installation
    await chmod(folder, 0o755)
    const roster = inventRoster({ seed: 'bench', employees: rows, today: '2026-11-25' })
    const [csv, xlsx] = [join(folder, 'export.csv'), join(folder, 'export.xlsx')]
    await writeSiasn(csv, roster)
    await writeSiasn(xlsx, roster)
    const columns = ((await readFile(csv, 'utf8')).split('\r\n', 1)[0] ?? '').split(',').map((name) => `"${name}" text`)
    const plain = async (client: pg.Client): Promise<void> => void (await client.query(`create table public.plain (${columns.join(', ')})`))
    const dumps = await dumpApplied(installation, csv)
    const last: Record<string, Sample & { readonly rejected: number }> = {}
    const ours = (name: string, file: string, until: 'staged' | 'applied') => ({
      name,
      ours: true,
      run: async () => {
        const sample = await imported(folder, await installation.freshDatabase(), file, until)
        const before = last[name]
        last[name] = { ...sample, peakMb: Math.max(sample.peakMb, before?.peakMb ?? 0), wallMs: Math.max(sample.wallMs, before?.wallMs ?? 0) }
        return sample
      },
    })
    return {
      tasks: [
        {
          name: 'csv, read, checked, compared and staged',
          aim: 0.2,
          contenders: [ours('csv staged', csv, 'staged'), { name: 'COPY into a table of text', run: async () => await copied(installation, plain, async (client) => void (await client.query(`copy public.plain from '${csv}' (format csv, header true)`))) }],
        },
        {
          name: 'csv, staged and applied to an empty agency',
          aim: 0.2,
          contenders: [ours('csv applied', csv, 'applied'), { name: 'COPY into the same tables', run: async () => await copied(installation, () => Promise.resolve(), async (client) => await restore(client, dumps)) }],
        },
        { name: 'xlsx, staged and applied to an empty agency', contenders: [ours('xlsx applied', xlsx, 'applied')] },
      ],
      facts: () => ({
        rows,
        'xlsx, longest of the rounds in s (at most 60)': (last['xlsx applied']?.wallMs ?? 0) / 1000,
        'xlsx, peak of memory in MiB (at most 512)': last['xlsx applied']?.peakMb ?? 0,
        'csv, peak of memory in MiB': last['csv applied']?.peakMb ?? 0,
        'rows rejected': Object.values(last).reduce((sum, { rejected }) => sum + rejected, 0),
      }),
      close: installation.close,
    }
  },
}

type Dump = { readonly table: string; readonly columns: string; readonly file: string }

/** The rows that an import writes, table by table, as files that COPY reads. */
const dumpApplied = async (installation: Installation, csv: string): Promise<readonly Dump[]> => {
  const url = await installation.freshDatabase()
  await imported(installation.folder, url, csv, 'applied')
  const dumps: Dump[] = []
  await installation.owner(url, async (client) => {
    const target = (await client.query<{ setting: string }>(`select setting from pg_settings where name = 'data_directory'`)).rows[0]?.setting ?? ''
    for (const table of written) {
      const found = await client.query<{ columns: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      )
      const dump = { table, columns: found.rows[0]?.columns ?? '', file: join(target, `${table}.copy`) }
      await client.query(`copy ${dump.table} (${dump.columns}) to '${dump.file}'`)
      dumps.push(dump)
    }
  })
  return dumps
}

const restore = async (client: pg.Client, dumps: readonly Dump[]): Promise<void> => {
  await client.query('begin')
  for (const { table, columns, file } of dumps) await client.query(`copy ${table} (${columns}) from '${file}'`)
  await client.query('commit')
}
