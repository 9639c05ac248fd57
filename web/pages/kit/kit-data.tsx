import { Button } from '@mantine/core'
import { DataTable } from '../../table/data-table.tsx'
import { FilterPick } from '../../table/filter-pick.tsx'
import { SearchField } from '../../table/search-field.tsx'
import { TableFoot } from '../../table/table-foot.tsx'
import { useList } from '../../table/use-list.ts'
import { Diff, DiffSign } from '../../ui/diff.tsx'
import { Deadline } from '../../ui/date-text.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { Figure, Money } from '../../ui/figure.tsx'
import { Open } from '../../ui/open.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Person } from '../../ui/person.tsx'
import { RankStrip } from '../../ui/rank-strip.tsx'
import { Row, RowGroup, Rows } from '../../ui/rows.tsx'
import { Rungs } from '../../ui/rungs.tsx'
import { Shape } from '../../ui/shape.tsx'
import { type Stage, StageLadder } from '../../ui/stage-ladder.tsx'
import { Wide } from './wide.tsx'

const stages: readonly Stage[] = [
  { id: '1', title: 'Pelatihan', shape: 'good', count: 512, unit: 'terdaftar', share: 1, children: '3 Agu sampai 11 Sep' },
  { id: '2', title: 'Proyek inovasi', shape: 'good', count: 50, unit: 'peserta, 10 kelompok', share: 0.38, children: '14 Sep sampai 13 Nov' },
  { id: '3', title: 'Ekspose', shape: 'running', count: 10, unit: 'karya dinilai', share: 0.2, now: true, children: '16 sampai 24 Nov' },
  { id: '4', title: 'Tiga besar', shape: 'idle', count: 3, unit: 'pemenang', share: null, children: 'Diumumkan 30 Nov, 10.00 WIB' },
]

type Entry = { readonly title: string; readonly author: string; readonly score: string; readonly rank: number; readonly from: number; readonly to: number }

const entries: readonly Entry[] = [
  { title: 'Satu Meja Lahir', author: 'Wening Larasandi, Disdukcapil', score: '86.40', rank: 1, from: 1, to: 1 },
  { title: 'Antre Tenang', author: 'Damar Suryawangsa, Dinas Kesehatan', score: '81.40', rank: 2, from: 2, to: 4 },
  { title: 'Siaga Sumur', author: 'Nirmala Setyaningtyas, Dinas Lingkungan Hidup', score: '81.00', rank: 3, from: 2, to: 4 },
]

export const KitData = () => {
  const list = useList()
  return (
    <>
      <Wide columns={2}>
        <Panel
          flush
          title="Peringkat"
          purpose="Nilai resmi adalah rata-rata lima juri."
          actions={
            <>
              <FilterPick list={list} name="unit" label="Unit" choices={[{ value: 'kesehatan', label: 'Dinas Kesehatan', count: '1' }, { value: 'sosial', label: 'Dinas Sosial', count: '2' }]} />
              <SearchField list={list} label="Cari karya" />
            </>
          }
          footer={
            <TableFoot list={list} next="k">
              1 sampai 3 dari 10 karya
            </TableFoot>
          }
        >
          <DataTable
            label="Peringkat"
            rows={entries}
            rowKey={(entry) => entry.title}
            marked={(entry) => entry.rank === 2}
            empty={null}
            columns={[
              { id: 'rank', head: 'Resmi', cell: (entry) => entry.rank, card: 'none', width: '4rem' },
              { id: 'title', head: 'Karya', names: true, cell: (entry) => <>{entry.title}<small>{entry.author}</small></> },
              { id: 'score', head: 'Nilai resmi', number: true, cell: (entry) => <Open value={<Figure value={entry.score} />} question="Dari mana?">Lima lembar.</Open> },
              { id: 'ranks', head: 'Peringkat yang mungkin', cell: (entry) => <RankStrip of={10} rank={entry.rank} from={entry.from} to={entry.to} doubtful={entry.from !== entry.to} /> },
            ]}
          />
        </Panel>
      </Wide>
      <Panel flush title="Daftar">
        <Rows label="Daftar">
          <RowGroup title="Keputusan Anda" second="butuh dua orang" />
          <Row now lead={<Shape name="published" size="large" />} title="Setujui pengumuman peringkat" detail="Diajukan Galih Pranadipa Jumat, 16.20. Anda orang kedua." act={<Button size="xs" variant="filled">Periksa dan setujui</Button>} />
          <RowGroup title="Mendekati batas waktu" />
          <Row lead={<Shape name="warn" size="large" />} title="Tunjuk juri pengganti untuk karya K04" detail="Juri tersisa 4, batas terendah 5." second="Besok 16.00 WIB" to="/kit" />
          <Row lead={<Shape name="running" size="large" />} title="Lomba inovasi 2026" detail={<Rungs of={7} done={5} now={0.5} label="5 dari 7 lembar terkirim" />} to="/kit" />
        </Rows>
      </Panel>
      <Wide columns={3}>
        <Panel title="Tangga tahap" purpose="512 mendaftar, 3 menjadi pemenang">
          <StageLadder stages={stages} />
        </Panel>
      </Wide>
      <Wide columns={3}>
        <Panel flush label="Ringkasan impor">
          <Facts>
            <Fact tone="bad" label={<><Shape name="bad" />Ditolak</>}>3</Fact>
            <Fact label={<><DiffSign kind="added" />Baru</>}>86</Fact>
            <Fact label={<><DiffSign kind="changed" />Berubah</>} second="391 kolom">214</Fact>
            <Fact label={<><DiffSign kind="gone" />Tidak ada lagi</>}>31</Fact>
            <Fact label={<><DiffSign kind="same" />Sama</>}><Figure value={11745} /></Fact>
          </Facts>
        </Panel>
      </Wide>
      <Panel title="Perubahan">
        <div className="stack stack-3 sm">
          <Diff before="III/c" after="III/d" />
          <Diff before="S-1" after="S-2" kept />
          <Diff before={null} after="Dinas Ketahanan Pangan" />
        </div>
      </Panel>
      <Panel title="Angka, waktu, orang">
        <div className="stack stack-2 sm">
          <p><Figure value={12048} /> pegawai, <Figure value="-6.1" signed /> dari rata-rata, <Figure value={null} /></p>
          <p><Money rupiah={1_250_000_000} /></p>
          <p><Deadline at="2026-11-24T09:00:00.000Z" /></p>
          <Person name="dr. Satya Hanindita, M.Kes." second="Kepala Dinas Kesehatan" />
        </div>
      </Panel>
    </>
  )
}
