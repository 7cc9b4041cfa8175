import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTables } from '../../../functions/store/open.ts'
import type { Tables } from '../../../functions/store/table.ts'
import { loadTemplate, publishTemplate, UnsoundTemplate } from '../../../functions/store/templates.ts'
import { subjectOf } from '../../../functions/identity.ts'
import { BlocId } from '../../../shared/ids.ts'
import { issuer } from '../tokens.ts'
import { changed, memberOf, soundTable } from '../../shared/lint/sound.ts'

let folder: string
let tables: Tables
const bloc = BlocId.parse('khoi-thu')
const person = { subject: subjectOf(issuer, 'dung'), name: 'dung', membership: undefined }
const by = { person, now: new Date(), reason: 'Bảng thử', legalBasis: '' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocscore-'))
  tables = await openTables({ DATA_FOLDER: folder })
})
afterAll(async () => {
  await tables.close()
  await rm(folder, { recursive: true })
})

async function refusalOf(file: unknown): Promise<UnsoundTemplate> {
  const failure: unknown = await publishTemplate(tables, bloc, file, by).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(failure).toBeInstanceOf(UnsoundTemplate)
  return failure as UnsoundTemplate
}

describe('Publishing a table', () => {
  test('a sound one is published once and loaded as it is', async () => {
    const publication = await publishTemplate(tables, bloc, soundTable(), by)
    expect(
      await publishTemplate(
        tables,
        bloc,
        changed(() => undefined),
        by,
      ),
    ).toEqual(publication)
    expect((await loadTemplate(tables, bloc, publication.version)).template).toEqual(soundTable())
  })

  test('other content under the same number is refused', async () => {
    await expect(
      publishTemplate(
        tables,
        bloc,
        changed((file) => Object.assign(file, { name: 'Khác' })),
        by,
      ),
    ).rejects.toThrow('other content must have a new number')
  })

  test('one that is no table is refused with every fault', async () => {
    const { findings, message } = await refusalOf(
      changed((file) => Object.assign(file, { version: 2, name: '', scale: 0.5 })),
    )
    expect(findings.map(({ code, at }) => [code, at.field])).toEqual([
      ['file.size', 'name'],
      ['file.kind', 'scale'],
    ])
    expect(message).toContain('name: Should be at least 1 characters')
  })

  test('one that cannot be scored is refused with every error, and not with what may be meant', async () => {
    const { findings } = await refusalOf(
      changed((file, at) => {
        Object.assign(file, { version: 2, scale: 9000 })
        Object.assign(at('I.2'), { method: { kind: 'formula', expression: 'KQ_I.9+DIEM_I.2', step: 1 } })
        Object.assign(memberOf(file, 'quotas', 0), { class: 'Y' })
      }),
    )
    expect(findings.map(({ code, at }) => [code, at.code])).toEqual([
      ['expression.unknown-name', 'I.2'],
      ['expression.cycle', 'I.2'],
      ['quota.last-class', 'Y'],
    ])
  })

  test('one whose own example fails is refused with what differs', async () => {
    const { findings, examples } = await refusalOf(
      changed((file) => {
        Object.assign(file, { version: 2 })
        Object.assign(memberOf(file, 'examples', 0), { expected: { total: 400 } })
      }),
    )
    expect(findings).toEqual([])
    expect(examples).toEqual([
      { name: 'Không nhập gì, nộp đúng hạn', differences: [{ of: 'total', expected: 400, found: 500 }] },
    ])
  })

  test('warnings and advice do not stop it', async () => {
    const file = changed((table) => Object.assign(table, { version: 3, ceiling: 12_000 }))
    expect((await publishTemplate(tables, bloc, file, by)).version.version).toBe(3)
  })
})
