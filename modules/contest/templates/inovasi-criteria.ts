import type { Criterion } from '../rules/rules-document.ts'

type Five = readonly [string, string, string, string, string]

/** Five anchors, one per score from 1 to 5. */
export const anchored = (id: Five, en: Five): Criterion['anchors'] =>
  id.map((text, index) => ({ from: String(index + 1), to: String(index + 1), text: { id: text, en: en[index] ?? '' } }))

/**
 * Criteria of innovation, with the weights of the national public service innovation contest as a starting point (they are
 * the organiser's to change before sealing).
 */
export const inovasiCriteria: readonly Criterion[] = [
  {
    code: 'kebaruan',
    name: { id: 'Kebaruan', en: 'Novelty' },
    question: {
      id: 'Seberapa baru gagasan ini dibandingkan cara kerja yang sudah ada di instansi dan daerah lain?',
      en: 'How new is this idea compared with the way things are done here and elsewhere?',
    },
    weight: '20',
    anchors: anchored(
      [
        'Mengulang cara kerja yang sudah berjalan.',
        'Memindahkan cara kerja yang ada ke media lain, tanpa perubahan cara.',
        'Menyesuaikan gagasan dari tempat lain dengan keadaan setempat.',
        'Menggabungkan beberapa gagasan menjadi cara kerja yang belum ada di sini.',
        'Cara kerja baru yang belum ditemukan di instansi atau daerah lain.',
      ],
      [
        'Repeats the way things are already done.',
        'Moves the present way to another medium without changing it.',
        'Adapts an idea from elsewhere to local conditions.',
        'Combines several ideas into a way that does not exist here yet.',
        'A new way that is found in no other agency or region.',
      ],
    ),
  },
  {
    code: 'efektivitas',
    name: { id: 'Efektivitas', en: 'Effectiveness' },
    question: {
      id: 'Seberapa jelas gagasan ini menyelesaikan masalah yang disebut, dengan ukuran yang dapat diperiksa?',
      en: 'How clearly does the idea solve the problem it names, with measures that can be checked?',
    },
    weight: '20',
    anchors: anchored(
      [
        'Masalah dan hasil tidak berhubungan.',
        'Hubungan dengan masalah disebut, tanpa ukuran.',
        'Ada ukuran hasil, tanpa keadaan awal sebagai pembanding.',
        'Ukuran hasil dengan keadaan awal dan sasaran.',
        'Hasil sudah terukur pada uji coba dan menjawab masalah.',
      ],
      [
        'Problem and result are not connected.',
        'A connection is named, without a measure.',
        'There is a measure of the result, without a starting point to compare with.',
        'A measure of the result with its starting point and target.',
        'The result was measured in a trial and answers the problem.',
      ],
    ),
  },
  {
    code: 'manfaat',
    name: { id: 'Manfaat', en: 'Benefit' },
    question: {
      id: 'Seberapa besar manfaatnya bagi warga atau pengguna layanan, dan siapa yang menerimanya?',
      en: 'How large is the benefit for citizens or users of the service, and who receives it?',
    },
    weight: '20',
    anchors: anchored(
      [
        'Penerima manfaat tidak disebut.',
        'Manfaat hanya di dalam satu ruangan kerja.',
        'Manfaat bagi satu unit atau satu kelompok pengguna.',
        'Manfaat bagi banyak pengguna layanan, jumlahnya disebut.',
        'Manfaat luas bagi warga, termasuk yang sulit dijangkau layanan.',
      ],
      [
        'Nobody is named who benefits.',
        'The benefit stays inside one office room.',
        'A benefit for one unit or one group of users.',
        'A benefit for many users of the service, their number is given.',
        'A wide benefit for citizens, also for those whom the service hardly reaches.',
      ],
    ),
  },
  {
    code: 'replikasi',
    name: { id: 'Dapat ditiru', en: 'Transferability' },
    question: {
      id: 'Seberapa mudah unit atau daerah lain memakai gagasan ini?',
      en: 'How easily can another unit or region use this idea?',
    },
    weight: '15',
    anchors: anchored(
      [
        'Bergantung pada satu orang atau satu keadaan.',
        'Dapat ditiru setelah perubahan besar.',
        'Dapat ditiru oleh unit yang serupa.',
        'Dapat ditiru oleh banyak unit, langkahnya tertulis.',
        'Sudah ditiru, atau siap ditiru dengan panduan dan biaya yang jelas.',
      ],
      [
        'Depends on one person or one circumstance.',
        'Could be transferred after large changes.',
        'Can be transferred to similar units.',
        'Can be transferred to many units, the steps are written down.',
        'Was transferred already, or is ready with a guide and a clear cost.',
      ],
    ),
  },
  {
    code: 'keberlanjutan',
    name: { id: 'Keberlanjutan', en: 'Sustainability' },
    question: {
      id: 'Seberapa kuat dukungan aturan, anggaran, dan orang sehingga gagasan ini terus berjalan?',
      en: 'How strong is the support by rules, budget and people that keeps the idea running?',
    },
    weight: '15',
    anchors: anchored(
      [
        'Tidak ada dukungan yang disebut.',
        'Dukungan disebut, belum ada rencana.',
        'Ada rencana orang dan anggaran untuk satu tahun.',
        'Ada rencana orang, anggaran, dan aturan untuk beberapa tahun.',
        'Dukungan sudah ditetapkan dalam aturan dan anggaran.',
      ],
      [
        'No support is named.',
        'Support is named, there is no plan yet.',
        'A plan of people and budget for one year.',
        'A plan of people, budget and rules for several years.',
        'The support is already set in rules and budget.',
      ],
    ),
  },
  {
    code: 'keselarasan',
    name: { id: 'Keselarasan program', en: 'Alignment' },
    question: {
      id: 'Seberapa kuat gagasan ini mendukung sasaran program daerah, provinsi, dan nasional?',
      en: 'How strongly does the idea support the targets of regional, provincial and national programmes?',
    },
    weight: '10',
    anchors: anchored(
      [
        'Tidak terhubung dengan program mana pun.',
        'Menyebut program, tanpa indikator yang dibantu.',
        'Membantu satu indikator, sasarannya jelas.',
        'Membantu beberapa indikator daerah.',
        'Membantu indikator daerah dan satu program provinsi atau nasional.',
      ],
      [
        'Connected with no programme.',
        'Names a programme, without an indicator that it helps.',
        'Helps one indicator, the target is clear.',
        'Helps several regional indicators.',
        'Helps regional indicators and one provincial or national programme.',
      ],
    ),
  },
]
