import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Refused, Unreachable } from '#platform/face/call.ts'
import { BusyLines } from '../../ui/busy-lines.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SealMark } from '../../ui/seal-mark.tsx'
import { TwoPeople } from '../../ui/two-people.tsx'

const refused = new Refused({ type: 'about:blank', status: 422, code: 'CONTEST_SHEETS_OPEN', title: 'Belum bisa ditutup: 5 lembar belum terkirim.', detail: 'Ingatkan dua juri, atau ikuti aturan lembar yang terlambat.', reference: '5F2C81' })
const lost = new Unreachable(new Error('no network'))
const digest = '7f3a91c4e05b6b0e9d1290ad43f5c2e81b7790ad43f56b0e9d127f3a91c4e05b'

export const KitMessages = () => (
  <>
    <Panel title="Pemberitahuan">
      <div className="stack stack-2">
        <Notice>Data SIMATA diambil 20 November 2026.</Notice>
        <Notice tone="good">
          Lembar terkirim. Tanda terima <span className="mono">R-7F3A-0431</span>.
        </Notice>
        <Notice tone="warn" title="Dua nilai aturan belum dikonfirmasi.">
          <a href="#aturan">Lihat</a>
        </Notice>
        <Notice tone="still">Selisih nilai terlalu kecil untuk membedakan peringkat 2 sampai 4.</Notice>
        <Problem error={refused} />
        <Problem error={lost} again={() => undefined} />
      </div>
    </Panel>
    <Panel title="Sidik aturan, dua orang">
      <div className="stack stack-5">
        <SealMark digest={digest} what="Sidik aturan" />
        <TwoPeople
          asked={{ name: 'Galih Pranadipa', second: 'Ketua panitia', when: '20 Nov 2026, 16.20 WIB', shape: 'good' }}
          decided={{ name: 'Sekar Wiratmaja', second: 'Analis SDM', when: 'menunggu Anda', shape: 'idle' }}
        />
      </div>
    </Panel>
    <Panel title="Memuat" flush>
      <BusyLines lines={3} />
      <div className="stack" style={{ padding: 'var(--jj-4)' }}>
        <Progress title="Membaca 12.048 baris" done={7711} of={12048} left="Sisa sekitar 8 detik." />
      </div>
    </Panel>
    <Panel label="Kosong">
      <EmptyState title="Belum ada kompetisi" why="Mulai dari satu pola. Tahap, kriteria, bobot, dan penentu bila nilai sama sudah terisi; Anda mengubah seperlunya, lalu orang kedua menyetujui dan aturan terkunci.">
        <Button variant="filled">Buat kompetisi pertama</Button>
        <Link className="sm" to="#contoh">
          Lihat contoh yang sudah selesai
        </Link>
      </EmptyState>
    </Panel>
  </>
)
