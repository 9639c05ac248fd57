import { Button, SegmentedControl, Tabs } from '@mantine/core'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { refuse } from '#platform/face/outcome.ts'
import { Allowed } from '../../ui/allowed.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { CodeModal } from '../../ui/code-modal.tsx'
import { Count } from '../../ui/count.tsx'
import { KeyValues } from '../../ui/key-values.tsx'
import { Keys } from '../../ui/keys.tsx'
import { NextStep } from '../../ui/next-step.tsx'
import { Open } from '../../ui/open.tsx'
import { Panel } from '../../ui/panel.tsx'
import { State } from '../../ui/state.tsx'
import { Wide } from './wide.tsx'

const asked = refuse('CODE_WRONG')

export const KitPress = () => {
  const [code, setCode] = useState(false)
  const [view, setView] = useState('official')
  return (
    <>
      <Panel title="Tombol">
        <div className="stack stack-3">
          <div className="row-wrap">
            <Button variant="filled">Setujui</Button>
            <Button leftSection={<Download aria-hidden="true" />}>Unduh xlsx</Button>
          </div>
          <div className="row-wrap">
            <Button variant="light">Jadwalkan</Button>
            <Button variant="subtle">Batal</Button>
            <Button variant="risk">Batalkan proses</Button>
          </div>
          <Allowed when={asked} reason="beside">
            <Button>Tutup penilaian</Button>
          </Allowed>
          <div className="row-wrap">
            <Allowed when={asked}>
              <Button>Dengan petunjuk</Button>
            </Allowed>
            <BusyButton variant="filled" busy busyWords="Menghitung…">
              Hitung peringkat
            </BusyButton>
          </div>
          <Button onClick={() => setCode(true)}>Minta kode</Button>
          <CodeModal opened={code} act="Setujui dan umumkan" busy={false} error={null} onCode={() => setCode(false)} onClose={() => setCode(false)} />
        </div>
      </Panel>
      <Panel title="Keadaan proses">
        <div className="row-wrap">
          <State is="draft">Draf</State>
          <State is="sealed">Aturan terkunci</State>
          <State is="running">Penilaian</State>
          <State is="closed">Ditutup</State>
          <State is="published">Diumumkan</State>
          <State is="cancelled">Dibatalkan</State>
          <State is="good">Memenuhi</State>
          <State is="bad">Tidak memenuhi</State>
          <State is="unknown">Belum diketahui</State>
          <State is="warn">Belum dikonfirmasi</State>
          <State is="info">Keterangan</State>
          <State is="locked">Terkunci</State>
          <State is="idle">Belum mulai</State>
          <Count kind="waiting" value={7} label="7 hal perlu tindakan Anda" />
          <Count value={512} />
        </div>
      </Panel>
      <Panel title="Angka yang dapat dibuka">
        <div className="stack stack-3">
          <p>
            Nilai resmi{' '}
            <b>
              <Open value="81,40" question="Dari mana 81,40?">
                <KeyValues
                  items={[
                    ['5 lembar nilai', '80, 80, 84, 83, 80'],
                    ['Jumlah', '407,00'],
                    ['Dibagi 5, dibulatkan 2 angka', <b key="v">81,40</b>],
                  ]}
                />
                <p className="xs muted">
                  Aturan terkunci pasal 6, versi 1. <a href="#aturan">Buku aturan</a>
                </p>
              </Open>
            </b>
          </p>
          <SegmentedControl
            value={view}
            onChange={setView}
            data={[
              { value: 'official', label: 'Urutan resmi' },
              { value: 'adjusted', label: 'Urutan disetarakan' },
            ]}
          />
          <Keys hints={[{ keys: ['1', '5'], does: 'nilai' }, { keys: ['Ctrl', 'Enter'], does: 'kirim' }]} />
        </div>
      </Panel>
      <Wide columns={3}>
        <Tabs defaultValue="ikhtisar">
          <Tabs.List>
            <Tabs.Tab value="ikhtisar">Ikhtisar</Tabs.Tab>
            <Tabs.Tab value="aturan">Aturan</Tabs.Tab>
            <Tabs.Tab value="peserta" rightSection={<Count value={512} />}>
              Peserta
            </Tabs.Tab>
            <Tabs.Tab value="juri" rightSection={<Count value={7} />}>
              Juri
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="ikhtisar">
            <span className="vh">Ikhtisar</span>
          </Tabs.Panel>
          <Tabs.Panel value="aturan">
            <span className="vh">Aturan</span>
          </Tabs.Panel>
          <Tabs.Panel value="peserta">
            <span className="vh">Peserta</span>
          </Tabs.Panel>
          <Tabs.Panel value="juri">
            <span className="vh">Juri</span>
          </Tabs.Panel>
        </Tabs>
      </Wide>
      <Wide columns={3}>
        <NextStep act="Tunjuk juri pengganti untuk K04" why="Rukma Hadisaputro menyatakan konflik kepentingan. Panel K04 tinggal 4 juri, aturan meminta 5. Penilaian K04 berhenti sampai lengkap." when="batas waktu hari ini 15.00 WIB">
          <Button>Tolak dengan alasan</Button>
          <Button variant="filled">Tunjuk juri pengganti</Button>
        </NextStep>
      </Wide>
    </>
  )
}
