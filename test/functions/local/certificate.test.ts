import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCertificate } from '../../../functions/local/certificate.ts'

const day = 24 * 60 * 60 * 1000
const now = Date.parse('2026-11-23T03:00:00Z')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocscore-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('the certificate', () => {
  test('names this machine and is its owner’s alone', async () => {
    const made = await loadCertificate(folder, 'localhost', now)
    const read = new X509Certificate(made.cert)
    expect(read.checkHost('localhost')).toBe('localhost')
    expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(Date.parse(read.validTo)).toBe(now + 365 * day)
    expect(made.key).toContain('PRIVATE KEY')
    for (const name of ['certificate.pem', 'certificate-key.pem']) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    }
  })

  test('is the same next time, and made anew before it expires or for another name', async () => {
    const first = await loadCertificate(folder, 'localhost', now)
    expect(await loadCertificate(folder, 'localhost', now + 350 * day)).toEqual(first)
    const renewed = await loadCertificate(folder, 'localhost', now + 352 * day)
    expect(renewed.cert).not.toBe(first.cert)
    const named = await loadCertificate(folder, 'cham-diem.tinh.vn', now + 352 * day)
    expect(new X509Certificate(named.cert).checkHost('cham-diem.tinh.vn')).toBe('cham-diem.tinh.vn')
    expect(new X509Certificate(named.cert).checkHost('localhost')).toBe('localhost')
    const numbered = await loadCertificate(folder, '10.0.0.5', now + 352 * day)
    expect(new X509Certificate(numbered.cert).checkIP('10.0.0.5')).toBe('10.0.0.5')
  })

  test('of an office’s own authority is used as it is', async () => {
    const theirs = await generate([{ name: 'commonName', value: 'cham-diem.tinh.vn' }], {
      keyType: 'ec',
      algorithm: 'sha256',
    })
    await writeFile(join(folder, 'certificate.pem'), theirs.cert)
    await writeFile(join(folder, 'certificate-key.pem'), theirs.private)
    const used = await loadCertificate(folder, 'localhost', now + 3000 * day)
    expect(used).toEqual({ cert: theirs.cert, key: theirs.private })
    expect(await readFile(join(folder, 'certificate.pem'), 'utf8')).toBe(theirs.cert)
  })
})
