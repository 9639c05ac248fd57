import { Checkbox, NativeSelect, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Anchors } from '../../forms/anchors.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { DecimalField } from '../../forms/decimal-field.tsx'
import { FileField } from '../../forms/file-field.tsx'
import { FormSummary } from '../../forms/form-summary.tsx'
import { InstantField } from '../../forms/instant-field.tsx'
import { Panel } from '../../ui/panel.tsx'

const anchors = [
  { value: 1, words: 'Tidak terhubung dengan program daerah mana pun.' },
  { value: 2, words: 'Menyebut program, tanpa indikator yang dibantu.' },
  { value: 3, words: 'Membantu satu indikator Renstra, sasarannya jelas.' },
  { value: 4, words: 'Membantu beberapa indikator dan satu program provinsi atau nasional.' },
  { value: 5, words: 'Mengisi kekosongan sasaran RPJMD, dengan angka awal dan target.' },
]

const below = ['label', 'input', 'description', 'error'] satisfies ('label' | 'input' | 'description' | 'error')[]

export const KitForms = () => {
  const [score, setScore] = useState('80.00')
  const [weight, setWeight] = useState('26')
  const [day, setDay] = useState('2026-12-31')
  const [deadline, setDeadline] = useState('2026-11-24T09:00:00.000Z')
  const [anchor, setAnchor] = useState<number | null>(4)
  const [file, setFile] = useState<File | null>(null)
  return (
    <>
      <Panel title="Isian">
        <div className="stack">
          <FormSummary tries={1} errors={{ weight: 'Jumlah bobot 101. Kurangi 1 agar menjadi 100.' }} fields={{ weight: { id: 'bobot', label: 'Bobot kriteria' } }} />
          <DecimalField label="Batas nilai" description="Dua angka di belakang koma. Dasar: belum dikonfirmasi." inputWrapperOrder={below} value={score} onChange={setScore} />
          <DecimalField id="bobot" label="Bobot kriteria" error="Jumlah bobot 101. Kurangi 1 agar menjadi 100." value={weight} onChange={setWeight} />
          <Checkbox defaultChecked label="Saya tidak punya konflik kepentingan dengan K05" />
          <TextInput label="Nama" placeholder="Nama lengkap tanpa gelar" />
          <PasswordInput label="Kata sandi" defaultValue="contoh kata sandi" visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi', tabIndex: 0 }} />
        </div>
      </Panel>
      <Panel title="Tanggal, pilihan, berkas">
        <div className="stack">
          <DateField label="TMT" description="Ketik hari-bulan-tahun." inputWrapperOrder={below} value={day} onChange={setDay} />
          <InstantField label="Penilaian ditutup" hint="Menurut jam sistem." value={deadline} onChange={setDeadline} />
          <NativeSelect label="Peran" data={['Panitia', 'Juri', 'Pegawai']} />
          <Select label="Unit kerja" data={['Dinas Kesehatan', 'Dinas Sosial', 'Disdukcapil']} defaultValue="Dinas Sosial" searchable />
          <Textarea label="Alasan" autosize minRows={2} />
          <FileField label="Berkas SIASN" accept=".xlsx,.csv" largest={20_000_000} value={file} onChange={setFile} hint="xlsx atau csv, paling besar 20 MB." />
        </div>
      </Panel>
      <Panel title="Skala dengan patokan">
        <Anchors label="Keselarasan program daerah" anchors={anchors} value={anchor} onChange={setAnchor} />
      </Panel>
    </>
  )
}
