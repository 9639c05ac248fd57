import type { Both, Rules } from '../documents/rules.ts'
import type { Schedule } from '../documents/schedule.ts'
import { exampleUuid, type ExamplePerson } from './example-ledger.ts'

export const origin = 'jenjang/5b1f0c52-0d6f-4f7e-9a53-2f8f1a4f0e11/contoh'
export const contest = exampleUuid('contest')

const person = (name: string, ...codes: readonly string[]): ExamplePerson => ({ name, person: exampleUuid(`person ${name}`), codes })

/** All people of the example are invented. */
export const organiser = person('Galih Pranadipa', 'employee', 'organiser')
export const head = person('Sekar Wiratmaja', 'employee', 'hr_head')
export const secretary = person('Ningrum Kesuma', 'employee', 'secretary')

/** Seats 1 to 3 judge, seat 4 is the reserve. Seat 3 is everyone's superior: a common conflict (I-12). */
export const panel = [
  { seat: 1, reserve: 0, office: 'Dosen', institution: 'Universitas Nusa Contoh', who: person('Arga Mahendrata', 'judge') },
  { seat: 2, reserve: 0, office: 'Peneliti', institution: 'Bappeda Provinsi', who: person('Indah Sasmitaloka', 'judge') },
  { seat: 3, reserve: 0, office: 'Wakil Bupati', institution: 'Kabupaten Contoh', who: person('Yusak Manuhara', 'judge') },
  { seat: 4, reserve: 1, office: 'Dosen', institution: 'Universitas Tanjung Biru', who: person('Kinasih Ardhanari', 'judge') },
] as const

export const entrants = {
  meja: { title: 'Satu Meja Lahir', unit: 'Disdukcapil', authors: [person('Wening Larasandi', 'employee')] },
  antre: { title: 'Antre Tenang', unit: 'Dinas Kesehatan', authors: [person('Damar Suryawangsa', 'employee')] },
  sumur: { title: 'Siaga Sumur', unit: 'Dinas Lingkungan Hidup', authors: [person('Nirmala Setyaningtyas', 'employee'), person('Tirta Wicaksana', 'employee')] },
  lubang: { title: 'Peta Lubang', unit: 'Dinas PUPR', authors: [person('Fitrah Mandalaksana', 'employee')] },
  pustaka: { title: 'Pustaka Pesisir', unit: 'Dinas Perpustakaan', authors: [person('Anjani Kusumaratih', 'employee')] },
} as const
export type EntrantName = keyof typeof entrants
export const entryId = (name: EntrantName): string => exampleUuid(`entry ${name}`)

const both = (id: string, en: string): Both => ({ en, id })
const anchors = [1, 2, 3, 4, 5].map((score) => ({ from: String(score), text: both(`Patokan ${score}`, `Anchor ${score}`), to: String(score) }))
const criterion = (code: string, id: string, en: string, weight: string) => ({ anchors, code, name: both(id, en), question: both(`Seberapa besar ${id.toLowerCase()}?`, `How much ${en.toLowerCase()}?`), weight })

export const rules: Rules = {
  v: 1,
  contest,
  title: 'Lomba Inovasi Kabupaten Contoh 2026',
  summary: 'Gagasan pegawai untuk layanan yang lebih mudah.',
  template: 'inovasi-perorangan',
  stage: { name: both('Penilaian karya', 'Judging of works'), ordinal: 1 },
  names: 'hidden',
  categories: [
    {
      code: 'umum',
      name: both('Umum', 'General'),
      entrant: { kind: 'person', membersAtMost: 3 },
      minimumEntries: 3,
      below: { rule: 'unranked' },
      result: {
        kind: 'judges',
        method: 'weighted-mean/1',
        scale: { digits: 0, kind: 'anchored', max: '5', min: '1' },
        criteria: [criterion('manfaat', 'Manfaat', 'Benefit', '40'), criterion('kebaruan', 'Kebaruan', 'Novelty', '32.5'), criterion('keberlanjutan', 'Keberlanjutan', 'Sustainability', '27.5')],
      },
      carry: [],
      rounding: { at: 'final', digits: 2, mode: 'half-up' },
      ties: { method: 'ladder/1', steps: [{ by: 'criterion', criterion: 'manfaat' }, { by: 'lowest' }] },
      places: 'competition/1',
      titles: [1, 2, 3].map((place) => ({ name: both(`Juara ${place}`, `Place ${place}`), place })),
      gate: null,
    },
  ],
  eligibility: [
    { code: 'pegawai', text: both('Pegawai Kabupaten Contoh', 'Employee of Kabupaten Contoh'), basis: 'Pedoman lomba, butir 2', test: { kind: 'employment', values: ['PNS', 'PPPK'] } },
    { code: 'masa-kerja', text: both('Bekerja sedikitnya dua tahun', 'At least two years of service'), basis: 'Pedoman lomba, butir 3', test: { kind: 'service-years-at-least', values: ['2'] } },
  ],
  work: {
    fields: [{ code: 'gagasan', label: both('Gagasan', 'Idea'), help: both('Tanpa nama dan unit', 'Without names and unit'), maxLength: 4000, required: true }],
    filesAtMost: 3,
    fileBytesAtMost: 20_971_520,
    fileTypes: ['application/pdf', 'image/jpeg', 'image/png'],
  },
  judges: { minimumPerEntry: 2, assignment: { rule: 'every' }, unsent: { days: 2, rule: 'later' }, leaver: 'complete' },
  conflicts: { familyDegree: 2, lineLevels: 2, unitLevel: 2, years: 2, common: [{ office: both('Wakil Bupati', 'Deputy regent'), seat: 3, share: '0.5' }] },
  objection: { count: 3, unit: 'working-day' },
  publication: { entrants: 'titles', works: true, judges: true, numbers: 'titles' },
}

export const schedule: Schedule = {
  v: 1,
  contest,
  stage: 1,
  timeZone: 'Asia/Jakarta',
  moments: {
    entriesFrom: '2026-03-03T01:00:00.000Z',
    entriesUntil: '2026-03-20T09:00:00.000Z',
    mendUntil: '2026-03-23T01:00:00.000Z',
    confirmUntil: '2026-03-24T09:00:00.000Z',
    declareUntil: '2026-03-30T09:00:00.000Z',
    judgingFrom: '2026-03-31T01:00:00.000Z',
    judgingUntil: '2026-04-10T09:00:00.000Z',
    publishAt: '2026-04-20T02:00:00.000Z',
  },
  places: [],
}
