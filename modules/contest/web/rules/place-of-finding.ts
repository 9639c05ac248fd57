import type { Obstacle } from '../contest/use-contest.ts'

/** The sections of the rules editor, in their order; each is an anchor in its address. */
export const sections = ['pokok', 'jadwal', 'kriteria', 'peringkat', 'juri', 'konflik', 'syarat', 'karya', 'sesudah'] as const
export type Section = (typeof sections)[number]

const places: Readonly<Record<string, Section>> = {
  TITLE_MISSING: 'pokok',
  SUMMARY_MISSING: 'pokok',
  MOMENTS_OUT_OF_ORDER: 'jadwal',
  MOMENT_PASSED: 'jadwal',
  SCHEDULE_MOVES_APART: 'jadwal',
  WEIGHTS_NOT_100: 'kriteria',
  WEIGHT_ZERO: 'kriteria',
  CRITERION_UNNAMED: 'kriteria',
  SCALE_EMPTY: 'kriteria',
  ANCHORS_MISSING: 'kriteria',
  ANCHORS_OFF_SCALE: 'kriteria',
  ANCHOR_UNWORDED: 'kriteria',
  TIE_STEP_TWICE: 'peringkat',
  TIE_STEP_UNKNOWN: 'peringkat',
  TITLES_OUT_OF_ORDER: 'peringkat',
  TITLE_UNNAMED: 'peringkat',
  CATEGORY_UNNAMED: 'kriteria',
  MERGE_TARGET: 'peringkat',
  MERGE_OTHER_CRITERIA: 'kriteria',
  NO_JUDGES: 'juri',
  MINIMUM_ABOVE_PANEL: 'juri',
  PER_ENTRY_ABOVE_PANEL: 'juri',
  PER_ENTRY_BELOW_MINIMUM: 'juri',
  RESERVE_RULE_WITHOUT_RESERVES: 'juri',
  UNSENT_WITHOUT_DAYS: 'juri',
  MINIMUM_BELOW_TWO_WITH_COMMON: 'konflik',
  COMMON_SEAT_UNKNOWN: 'konflik',
  COMMON_SEAT_TWICE: 'konflik',
  COMMON_OFFICE_MISSING: 'konflik',
  COMMON_SHARE: 'konflik',
  COMMON_AFTER_CODES: 'konflik',
  ELIGIBILITY_UNNAMED: 'syarat',
  AGE_WITHOUT_BASIS: 'syarat',
  ELIGIBILITY_NUMBER: 'syarat',
  ELIGIBILITY_EMPTY: 'syarat',
}

/** In which section of the editor a finding is shown and mended. */
export const placeOfFinding = ({ refusal }: Pick<Obstacle, 'refusal'>): Section => places[refusal] ?? 'pokok'
