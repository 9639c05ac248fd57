import type { Criterion } from '../rules/rules-document.ts'
import { anchored } from './inovasi-criteria.ts'

const characteristic = (code: string, name: Criterion['name'], question: Criterion['question'], id: Parameters<typeof anchored>[0], en: Parameters<typeof anchored>[1]): Criterion => ({
  code,
  name,
  question,
  weight: '0',
  anchors: anchored(id, en),
})

/**
 * The eight characteristics of the Smart ASN profile. Programmes choose among them: which ones count and what they weigh is the
 * organiser's. Each anchor says what was seen or shown; nothing asks who somebody is (I-15).
 */
export const smartAsnCriteria: readonly Criterion[] = [
  characteristic(
    'integritas',
    { id: 'Integritas', en: 'Integrity' },
    { id: 'Seberapa nyata kejujuran dan pertanggungjawaban dalam karya dan cara kerjanya?', en: 'How visible are honesty and accountability in the work and the way it was done?' },
    ['Sumber dan data tidak dapat ditelusuri.', 'Sebagian sumber disebut, bagian penting tidak.', 'Sumber dan data disebut, batasnya tidak.', 'Sumber, data dan batasnya disebut terbuka.', 'Semuanya terbuka dan dapat diperiksa orang lain, termasuk kegagalannya.'],
    ['Sources and data cannot be traced.', 'Some sources are named, important ones are not.', 'Sources and data are named, their limits are not.', 'Sources, data and limits are named openly.', 'All of it is open and others can check it, failures included.'],
  ),
  characteristic(
    'nasionalisme',
    { id: 'Nasionalisme', en: 'Service to the nation' },
    { id: 'Seberapa jauh karya ini mendahulukan kepentingan masyarakat dan negara?', en: 'How far does the work put the interest of the public and the state first?' },
    ['Hanya melayani kepentingan pembuatnya.', 'Melayani unit sendiri saja.', 'Melayani masyarakat setempat dengan dasar yang jelas.', 'Terhubung dengan sasaran daerah dan nasional.', 'Menjawab sasaran nasional dan merangkul kelompok yang tertinggal.'],
    ['Serves its makers only.', 'Serves the own unit only.', 'Serves the local public on a clear basis.', 'Is tied to regional and national targets.', 'Answers national targets and reaches groups left behind.'],
  ),
  characteristic(
    'profesionalisme',
    { id: 'Profesionalisme', en: 'Professionalism' },
    { id: 'Seberapa terampil dan tertib pekerjaan ini dilakukan?', en: 'How skilled and orderly is the work?' },
    ['Tanpa rencana dan hasil yang terukur.', 'Ada rencana, belum dijalankan.', 'Rencana berjalan, hasil belum diukur.', 'Rencana berjalan dengan hasil terukur.', 'Hasil terukur, diperbaiki dari ukurannya sendiri.'],
    ['No plan and no measured result.', 'A plan that was not carried out.', 'A plan carried out, results not measured.', 'A plan carried out with measured results.', 'Measured results, improved by their own measures.'],
  ),
  characteristic(
    'wawasan-global',
    { id: 'Wawasan global', en: 'Global outlook' },
    { id: 'Seberapa banyak yang dipelajari dari tempat lain?', en: 'How much was learnt from elsewhere?' },
    ['Tidak melihat ke luar instansi.', 'Menyebut contoh dari tempat lain.', 'Membandingkan dengan contoh dari tempat lain.', 'Menyesuaikan contoh terbaik dengan alasan.', 'Menyesuaikan contoh terbaik dan membagikan kembali hasilnya.'],
    ['Does not look beyond the agency.', 'Names examples from elsewhere.', 'Compares with examples from elsewhere.', 'Adapts the best examples, with reasons.', 'Adapts the best examples and shares what came of it.'],
  ),
  characteristic(
    'ti-dan-bahasa-asing',
    { id: 'TI dan bahasa asing', en: 'Technology and foreign languages' },
    { id: 'Seberapa tepat teknologi dan sumber berbahasa asing dipakai?', en: 'How fittingly are technology and sources in other languages used?' },
    ['Tidak dipakai walaupun diperlukan.', 'Dipakai tanpa alasan.', 'Dipakai untuk pekerjaan dasar.', 'Dipakai tepat sesuai kebutuhan pengguna.', 'Dipakai tepat, aman, dan dapat dipelihara orang lain.'],
    ['Not used although needed.', 'Used without a reason.', 'Used for basic tasks.', 'Used fittingly for what users need.', 'Used fittingly, safely, and so that others can keep it up.'],
  ),
  characteristic(
    'pelayanan',
    { id: 'Pelayanan (hospitality)', en: 'Hospitality' },
    { id: 'Seberapa baik pengguna layanan didengar dan dilayani?', en: 'How well are users heard and served?' },
    ['Pengguna tidak disebut.', 'Pengguna disebut, tidak ditanya.', 'Pengguna ditanya satu kali.', 'Pengguna ditanya dan usulnya dipakai.', 'Pengguna ikut merancang, juga yang sulit terjangkau.'],
    ['Users are not mentioned.', 'Users are mentioned, not asked.', 'Users were asked once.', 'Users were asked and their proposals used.', 'Users took part in the design, hard to reach ones too.'],
  ),
  characteristic(
    'jejaring',
    { id: 'Jejaring (networking)', en: 'Networking' },
    { id: 'Seberapa luas kerja sama yang dibangun?', en: 'How wide is the cooperation that was built?' },
    ['Dikerjakan sendiri tanpa alasan.', 'Melibatkan rekan satu unit.', 'Melibatkan unit lain.', 'Melibatkan pihak luar dengan peran yang jelas.', 'Pihak luar ikut menanggung dan meneruskan hasilnya.'],
    ['Done alone without a reason.', 'Involves colleagues of the own unit.', 'Involves other units.', 'Involves outsiders with clear roles.', 'Outsiders share the burden and carry the result on.'],
  ),
  characteristic(
    'kewirausahaan',
    { id: 'Kewirausahaan (entrepreneurship)', en: 'Entrepreneurship' },
    { id: 'Seberapa cermat peluang, biaya, dan risiko dikelola?', en: 'How carefully are chances, costs and risks handled?' },
    ['Biaya dan risiko tidak disebut.', 'Biaya disebut, risiko tidak.', 'Biaya dan risiko disebut.', 'Biaya dan risiko dihitung, ada jalan lain.', 'Biaya turun atau nilai naik, risiko dikendalikan dengan bukti.'],
    ['Costs and risks are not mentioned.', 'Costs are mentioned, risks are not.', 'Costs and risks are mentioned.', 'Costs and risks are worked out, with another way.', 'Costs fall or value rises, risks are kept down, with proof.'],
  ),
]
