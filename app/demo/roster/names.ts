/**
 * Where names come from: common given names and family names of several regions, combined by chance. Whoever bears such a combination in life is not
 * meant. `share`: of a hundred employees of a regency in eastern Java.
 */
export type NameStyle = {
  readonly share: number
  readonly men: readonly string[]
  readonly women: readonly string[]
  /** Second names; empty where people bear one name or a clan's. */
  readonly seconds: readonly string[]
  readonly secondsOfWomen: readonly string[]
  /** Clans and families; half of the people of the style bear one. */
  readonly families: readonly string[]
  readonly religions: readonly (readonly [id: string, share: number])[]
}

const list = (text: string): readonly string[] => text.split(' ')
const many = (text: string): readonly string[] => text.split(', ')

const islam = [['1', 97], ['2', 2], ['3', 1]] as const

export const nameStyles = {
  javanese: {
    share: 58,
    men: list('Agus Bambang Budi Cahyo Dwi Edi Eko Gatot Hadi Hari Heru Imam Joko Kuncoro Mulyono Nugroho Pambudi Priyo Purnomo Rudi Sigit Slamet Sugeng Suharto Sukardi Sumarno Sunaryo Supriyadi Suyono Tri Untung Wahyu Wawan Yudi Yulianto Widodo Teguh Basuki Darmawan Setyo'),
    women: list('Ari Asih Dewi Dian Dwi Endang Eni Erna Esti Hartini Indah Ika Kartini Lestari Lilik Mulyani Murni Niken Ningsih Nunuk Puji Ratna Retno Rini Rahayu Sri Sulastri Sumiati Suparmi Suryani Titik Tri Tutik Umi Wahyuni Wiwik Wulan Yuni Yuliana Winarsih'),
    seconds: list('Santoso Wibowo Prasetyo Nugroho Setiawan Wijaya Purnomo Susanto Hartono Utomo Raharjo Saputra Kurniawan Hidayat Prabowo Sasongko Wicaksono Laksono Handoko Sutrisno Widodo Mulyadi Gunawan Siswanto Haryanto Subagyo Winarno Cahyono Riyanto Pranoto'),
    secondsOfWomen: list('Wulandari Lestari Rahayu Handayani Puspitasari Kusumawati Widyastuti Susanti Astuti Setyowati Wijayanti Purwanti Kartikasari Rahmawati Wahyuningsih Hartati Utami Maharani Anggraini Pratiwi Sulistyowati Indrawati Hidayati Mulyaningsih Ekawati Fitriani Safitri Yuliastuti Nurhayati Cahyani'),
    families: [],
    religions: [['1', 93], ['2', 4], ['3', 3]],
  },
  santri: {
    share: 24,
    men: list('Abdul Achmad Ahmad Ali Anwar Arif Bahrul Fathur Fauzi Hasan Husni Ibnu Imron Khoirul Lukman Mahmud Masrur Moch. Mohammad Muhammad Mukhlis Mustofa Nur Rizal Saiful Syamsul Taufiq Ubaidillah Yusuf Zainal'),
    women: list('Aisyah Alfiyah Azizah Badriyah Chusnul Fatimah Faizah Hanifah Halimah Istiqomah Khadijah Khoirotun Laila Latifah Lailatul Maimunah Mariyatul Masruroh Nafisah Nur Nurul Robiatul Rofiqoh Siti Ummu Uswatun Zahrotul Zubaidah Zulfa Rukmini'),
    seconds: list('Rohman Hakim Rosyid Anam Huda Mubarok Muttaqin Ridwan Fadli Munir Arifin Hamid Ghofur Wahid Bashori Syafii Yasin Mufid Amin Karim Latif Fanani Zuhri Jamil Hidayatulloh Firdaus Effendi Fahmi Muhtar Sholeh'),
    secondsOfWomen: list('Khasanah Jannah Hidayah Fitriyah Mufidah Rohmah Sa’diyah Nikmah Faridah Aini Hasanah Maghfiroh Amaliyah Kholifah Rosyidah Inayah Mahmudah Qomariyah Muthoharoh Fauziyah Adawiyah Sholihah Wahidah Mukarromah Nadhiroh'),
    families: [],
    religions: islam,
  },
  sundanese: {
    share: 5,
    men: list('Asep Cecep Dadang Deden Dede Dedi Endang Iwan Jajang Maman Nandang Rahmat Tatang Ujang Usep Wawan Yayat Yana'),
    women: list('Ai Cucu Eulis Euis Iis Imas Kokom Lilis Neneng Nina Nining Rina Tati Teti Tita Wati Yeti Yanti'),
    seconds: list('Suryana Hidayat Kurnia Sutisna Permana Nugraha Sopandi Ruhiyat Supriatna Gunawan Mulyana Sudrajat Somantri Koswara Setiadi'),
    secondsOfWomen: list('Nurhayati Rohaeni Kurniasih Suryani Rosmiati Sumarni Nuraeni Herawati Komalasari Yulianti Rostika Maryani'),
    families: [],
    religions: islam,
  },
  batak: {
    share: 4,
    men: list('Binsar Bonar Daniel Hotman Jonni Maruli Mangatur Parulian Poltak Ramli Rudolf Sahat Tigor Togar Tumpal'),
    women: list('Berliana Duma Ester Herlina Juliana Lamria Magdalena Marintan Nurmala Rosmauli Roida Sondang Tiur Tiurma Uli'),
    seconds: [],
    secondsOfWomen: [],
    families: list('Simanjuntak Sihombing Panjaitan Hutapea Siregar Nasution Lubis Harahap Sinaga Manurung Situmorang Tampubolon Nainggolan Silalahi Hutagalung Pardede'),
    religions: [['2', 62], ['1', 28], ['3', 10]],
  },
  minang: {
    share: 3,
    men: list('Afrizal Asrul Darman Dasril Edison Hendri Indra Jasman Nasrul Rafdinal Syafrizal Yasril Yusrizal Zulfahmi Zulkifli'),
    women: list('Asmawati Desmiati Elfina Elvira Gusniarti Murniati Nelfia Rosnida Rahmadani Syafni Yasmiarti Yulfitri Yusnidar Zulhelmi'),
    seconds: list('Chaniago Tanjung Koto Piliang Sikumbang Jambak Guci Caniago Bustami Marajo'),
    secondsOfWomen: list('Chaniago Tanjung Koto Piliang Sikumbang Jambak Guci Rahmi Yenti'),
    families: [],
    religions: [['1', 100]],
  },
  bugis: {
    share: 2,
    men: many('Andi Baso, Andi Mappa, Amiruddin, Baharuddin, Daeng Situru, Hasanuddin, Kamaruddin, La Ode Sabri, Muh. Asri, Nasaruddin, Syamsuddin'),
    women: many('Andi Besse, Andi Tenri, Besse Nur, Hasnawati, Hj. Rosdiana, Marhuma, Nurhaedah, Rosmini, St. Hajrah, Sitti Aminah, Wa Ode Rahma'),
    seconds: list('Tahir Rahman Makkulau Malik Salam Yusuf Latief Pallawa Saleh Ramli'),
    secondsOfWomen: list('Tahir Rahman Malik Salam Yusuf Latief Saleh Ramli Marzuki'),
    families: [],
    religions: [['1', 100]],
  },
  balinese: {
    share: 2,
    men: many('I Gede, I Gusti Ngurah, I Kadek, I Ketut, I Komang, I Made, I Nyoman, I Putu, I Wayan'),
    women: many('Ni Kadek, Ni Ketut, Ni Komang, Ni Luh, Ni Made, Ni Nyoman, Ni Putu, Ni Wayan, I Gusti Ayu'),
    seconds: list('Adnyana Arta Budiarta Dharma Mahendra Parwata Sudana Suarjana Suardika Wirawan Yasa Putra Widiana'),
    secondsOfWomen: list('Ariani Astiti Dewi Lestari Parwati Suartini Sukerti Widiasih Wirasati Yuliani Sriasih'),
    families: [],
    religions: [['4', 96], ['1', 4]],
  },
  eastern: {
    share: 2,
    men: list('Adrianus Benyamin Dominggus Elias Frans Hendrik Johanis Markus Melkias Obet Paulus Petrus Samuel Silas Yance Yohanis'),
    women: list('Adriana Agustina Dorkas Elisabeth Feronika Helena Magdalena Maria Marthina Orpa Paulina Rosalina Selvina Theresia Yosina Yuliana'),
    seconds: [],
    secondsOfWomen: [],
    families: list('Wenda Rumbiak Kogoya Mandacan Wonda Tabuni Latuheru Pattinasarany Nanulaitta Taihuttu Bria Manek Taolin Lengkong Mandagi Rorimpandey Tumbelaka'),
    religions: [['2', 62], ['3', 36], ['1', 2]],
  },
} as const satisfies Readonly<Record<string, NameStyle>>

export const religions: Readonly<Record<string, string>> = { '1': 'Islam', '2': 'Kristen', '3': 'Katholik', '4': 'Hindu', '5': 'Budha', '6': 'Konghucu', '7': 'Lainnya' }

export const birthPlaces = list('Lamongan Gresik Tuban Bojonegoro Surabaya Sidoarjo Jombang Mojokerto Ngawi Madiun Magetan Kediri Nganjuk Blitar Malang Pasuruan Probolinggo Lumajang Jember Banyuwangi Pacitan Ponorogo Trenggalek Tulungagung Sampang Pamekasan Sumenep Semarang Yogyakarta Surakarta Bandung Medan Padang Makassar Denpasar Kupang Ambon Jayapura')
