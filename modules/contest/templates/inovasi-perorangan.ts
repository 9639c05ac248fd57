import { fileTypes, type RulesDocument } from '../rules/rules-document.ts'
import { inovasiCriteria } from './inovasi-criteria.ts'
import type { Template } from './template.ts'

const field = (code: string, id: string, en: string, helpId: string, helpEn: string, maxLength: number, required = true): RulesDocument['work']['fields'][number] => ({
  code,
  label: { id, en },
  help: { id: helpId, en: helpEn },
  maxLength,
  required,
})

/** One category, one stage, entrants are persons: an idea of one employee, judged on paper under a code. */
export const inovasiPerorangan: Template = {
  code: 'inovasi-perorangan',
  name: { id: 'Lomba inovasi perorangan', en: 'Innovation contest for individuals' },
  about: {
    id: 'Pegawai mengirim gagasan inovasi, juri menilai tanpa mengetahui nama penulis, tiga nilai terbaik menjadi juara.',
    en: 'Employees send an idea, judges score it without knowing its author, the three best become winners.',
  },
  rules: {
    stage: { name: { id: 'Penilaian karya', en: 'Judging of works' }, ordinal: 1 },
    names: 'hidden',
    categories: [
      {
        code: 'umum',
        name: { id: 'Umum', en: 'General' },
        entrant: { kind: 'person', membersAtMost: 1 },
        minimumEntries: 1,
        below: { rule: 'unranked' },
        result: {
          kind: 'judges',
          method: 'weighted-mean/1',
          scale: { kind: 'anchored', min: '1', max: '5', digits: 0 },
          criteria: [...inovasiCriteria],
        },
        carry: [],
        rounding: { at: 'final', digits: 2, mode: 'half-up' },
        ties: {
          method: 'ladder/1',
          steps: [
            { by: 'criterion', criterion: 'manfaat' },
            { by: 'criterion', criterion: 'kebaruan' },
            { by: 'median' },
          ],
        },
        places: 'competition/1',
        titles: [
          { name: { id: 'Juara 1', en: 'First place' }, place: 1 },
          { name: { id: 'Juara 2', en: 'Second place' }, place: 2 },
          { name: { id: 'Juara 3', en: 'Third place' }, place: 3 },
        ],
        gate: null,
      },
    ],
    eligibility: [
      {
        code: 'pegawai-aktif',
        text: { id: 'PNS, CPNS, atau PPPK pada instansi ini', en: 'A civil servant or contract employee of this agency' },
        basis: '',
        test: { kind: 'employment', values: ['PNS', 'CPNS', 'PPPK', 'PPPK_PW'] },
      },
    ],
    work: {
      fields: [
        field('tema', 'Tema', 'Theme', 'Bidang layanan yang diperbaiki.', 'The field of service that gets better.', 200),
        field('masalah', 'Masalah', 'Problem', 'Apa yang terjadi sekarang, pada siapa, seberapa sering.', 'What happens now, to whom, how often.', 4_000),
        field('gagasan', 'Gagasan', 'Idea', 'Apa yang diubah dan bagaimana cara kerjanya.', 'What changes and how it works.', 8_000),
        field('manfaat', 'Manfaat', 'Benefit', 'Siapa yang menerima manfaat, dengan ukuran.', 'Who benefits, with a measure.', 4_000),
        field('program', 'Program yang didukung', 'Programme it serves', 'Sasaran RPJMD, Renstra, program provinsi atau nasional.', 'Targets of regional, provincial or national programmes.', 2_000, false),
      ],
      filesAtMost: 5,
      fileBytesAtMost: 20_971_520,
      fileTypes: [...fileTypes],
    },
    judges: {
      minimumPerEntry: 3,
      assignment: { rule: 'every' },
      unsent: { rule: 'later', days: 2 },
      leaver: 'drop',
    },
    conflicts: { familyDegree: 2, lineLevels: 2, unitLevel: 1, years: 2, common: [] },
    objection: { count: 3, unit: 'working-day' },
    publication: { entrants: 'titles', works: true, judges: true, numbers: 'titles' },
  },
}
