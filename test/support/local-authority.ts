import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BasicConstraintsExtension, ExtendedKeyUsage, ExtendedKeyUsageExtension, KeyUsageFlags, KeyUsagesExtension, SubjectAlternativeNameExtension, X509CertificateGenerator, type X509Certificate } from '@peculiar/x509'
import type { Tls } from '#platform/http/tls.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const newKeys = async () => await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const DAY = 86_400_000

export type LocalAuthority = {
  /** Its own certificate in PEM: what a device of the office is told to trust. */
  readonly pem: string
  /** The digest of its key, by which a browser can be told to trust it. */
  readonly spki: string
  /** Writes a certificate for the name, and its key, into the folder. */
  readonly issue: (folder: string, name: string) => Promise<Tls>
}

/** An authority that only the office's own devices trust. */
export const localAuthority = async (): Promise<LocalAuthority> => {
  const keys = await newKeys()
  const notBefore = new Date(Date.now() - DAY)
  const notAfter = new Date(Date.now() + 30 * DAY)
  const own: X509Certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Otoritas Kabupaten Contoh', serialNumber: '01', notBefore, notAfter, signingAlgorithm: algorithm, keys,
    extensions: [new BasicConstraintsExtension(true, 0, true), new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)],
  })
  let serial = 1
  return {
    pem: own.toString('pem'),
    spki: createHash('sha256').update(Buffer.from(own.publicKey.rawData)).digest('base64'),
    issue: async (folder, name) => {
      serial += 1
      const given = await newKeys()
      const certificate = await X509CertificateGenerator.create({
        subject: `CN=${name}`, issuer: own.subject, serialNumber: `0${serial}`, notBefore, notAfter, signingAlgorithm: algorithm, signingKey: keys.privateKey, publicKey: given.publicKey,
        extensions: [new BasicConstraintsExtension(false), new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]), new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth])],
      })
      const tls = { cert: join(folder, 'chain.pem'), key: join(folder, 'key.pem') }
      const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', given.privateKey)).toString('base64')
      writeFileSync(tls.key, `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`, { mode: 0o600 })
      writeFileSync(tls.cert, `${certificate.toString('pem')}\n${own.toString('pem')}\n`)
      return tls
    },
  }
}
