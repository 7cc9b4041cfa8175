/**
 * The certificate this server shows. It makes its own, for this machine's name; one put in its place (by an office with
 * an authority of its own) is used as it is and never overwritten.
 */
import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export interface Certificate {
  readonly cert: string
  readonly key: string
}

const day = 24 * 60 * 60 * 1000
const lifetime = 365 * day
const renewBefore = 14 * day
const organization = 'BlocScore on this machine'

export async function loadCertificate(folder: string, hostName: string, now: number): Promise<Certificate> {
  const files = { cert: join(folder, 'certificate.pem'), key: join(folder, 'certificate-key.pem') }
  const known = await readBoth(files)
  if (known !== undefined && isGood(known, hostName, now)) return known
  const made = await selfSigned(hostName, now)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // The key first: a certificate is never there without its key.
  await writePrivately(files.key, made.key)
  await writePrivately(files.cert, made.cert)
  return made
}

function isGood({ cert }: Certificate, hostName: string, now: number): boolean {
  const read = new X509Certificate(cert)
  if (!read.subject.includes(organization)) return true
  const named = (isIP(hostName) === 0 ? read.checkHost(hostName) : read.checkIP(hostName)) !== undefined
  return named && Date.parse(read.validTo) - now > renewBefore
}

async function readBoth(files: Certificate): Promise<Certificate | undefined> {
  try {
    return { cert: await readFile(files.cert, 'utf8'), key: await readFile(files.key, 'utf8') }
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw failure
  }
}

async function writePrivately(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

async function selfSigned(hostName: string, now: number): Promise<Certificate> {
  const names = ['localhost', ...(isIP(hostName) === 0 ? [hostName] : [])]
  const addresses = ['127.0.0.1', '::1', ...(isIP(hostName) === 0 ? [] : [hostName])]
  const subject = [
    { name: 'commonName', value: hostName },
    { name: 'organizationName', value: organization },
  ]
  const made = await generate(subject, {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + lifetime),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...[...new Set(names)].map((value) => ({ type: 2 as const, value })),
          ...[...new Set(addresses)].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  })
  return { cert: made.cert, key: made.private }
}
