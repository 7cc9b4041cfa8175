import { describe, expect, test } from 'vitest'
import { demoBlocs } from '../../functions/local/demo/bloc.ts'
import { prepare } from '../../shared/prepared.ts'
import { findLibreOffice } from '../tools.mjs'
import { comparedSheets } from './compared.ts'
import { randomTable } from './random-table.ts'

/** How many sheets in all, by the tables shipped and so many made by chance. */
const SHEETS = Number(process.env['SHEETS'] ?? 200)
const TABLES = Number(process.env['TABLES'] ?? 10)
const SEED = Number(process.env['SEED'] ?? 1)

describe.skipIf(!findLibreOffice())('The sheet, the pane and the server count the same', () => {
  test(
    'by the tables shipped, and by tables with every method and rule',
    { timeout: 7_200_000 },
    async () => {
      const tables = [
        ...demoBlocs.map(({ template }) => ({ name: template.id, template })),
        ...Array.from({ length: TABLES }, (_, at) => ({
          name: `random table ${String(SEED + at)}`,
          template: randomTable(SEED + at),
        })),
      ]
      const { differences, sheets, sound, cells, met } = await comparedSheets(
        tables.map(({ name, template }, at) => ({
          name,
          prepared: prepare(template),
          seed: SEED + at,
          count: Math.ceil(SHEETS / tables.length),
        })),
      )
      console.log(
        `${sheets} sheets by ${tables.length} tables, ${sound} without a problem: ${cells} cells, ${differences.length} differ`,
      )
      expect(differences.slice(0, 20)).toEqual([])
      expect(sound).toBeGreaterThan(sheets / 20)
      expect(everything.filter((came) => !met.has(came))).toEqual([])
    },
  )
})

const typed = ['all', 'a part', '0', '-1', '-2']
/** What must have been met, so that the comparison means something: each method's points, and each verdict. */
const everything = [
  ...['levels', 'average', 'per-event', 'ratio', 'bands', 'step-loss', 'relative', 'judged'].flatMap((kind) =>
    typed.map((came) => `${kind} ${came}`),
  ),
  ...['scored-by', 'formula'].flatMap((kind) => typed.slice(0, 3).map((came) => `${kind} ${came}`)),
  ...['bands -3', 'judged -3', 'judged -4', 'ratio -5', 'levels -6', 'formula -7', 'formula -8', 'ratio -9'],
  ...['rule 1', 'rule 0', 'rule -1', 'rule -2'],
]
