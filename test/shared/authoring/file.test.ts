import { describe, expect, test } from 'vitest'
import { digest } from '../../../functions/digest.ts'
import { readSheets } from '../../../shared/authoring/read-sheets.ts'
import { templateSheets } from '../../../shared/authoring/template-sheets.ts'
import { findLibreOffice } from '../../tools.mjs'
import { randomTemplate } from './random-template.ts'
import { resaved } from './resaved.ts'
import { shipped } from './shipped.ts'

/** How many random tables go through a file, and the first of them. */
const TABLES = Number(process.env['TABLES'] ?? 200)
const SEED = Number(process.env['SEED'] ?? 1)

describe.skipIf(!findLibreOffice())('A table comes back from a file that another program has saved', () => {
  test('the tables shipped, and any table', { timeout: 7_200_000 }, async () => {
    const templates = [
      ...shipped.map(([, template]) => template),
      ...Array.from({ length: TABLES }, (_, at) => randomTemplate(SEED + at)),
    ]
    const found = await resaved(templates.map(templateSheets))
    const changed = templates.flatMap((template, at) => {
      const { problems, template: back } = readSheets(found[at] ?? [])
      return digest(back) === digest(template) ? [] : [{ at, problems: problems.slice(0, 5), back, template }]
    })
    console.log(`${templates.length} tables through files, ${changed.length} came back another`)
    expect(changed).toEqual([])
  })
})
