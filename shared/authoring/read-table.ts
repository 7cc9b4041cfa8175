import { meant, nearest } from '../lint/nearest.ts'
import { wrong, type Wrong } from './authoring-problem.ts'
import { put, valueAt, type Draft, type Found, type Locate } from './draft.ts'
import { folded } from './folded.ts'
import type { Measure } from './kind.ts'
import { foundIn, type Reading } from './read-row.ts'
import type { Row } from './rows.ts'
import { placeOf, sheetKeys, type Spot } from './sheet.ts'
import { settings, type Setting } from './table-form.ts'

/** The settings of MAU: a template with nothing but these, and what points are measured in. */
export function readTable(rows: readonly Row[], end: Spot, { origins }: Reading) {
  const byKey = settingRows(rows)
  const draft: Draft = { tieBreaks: [] }
  const decimals = valueOf(byKey, 'so_le', anyMeasure)
  const places = typeof decimals === 'number' ? decimals : 3
  const rankBy = valueOf(byKey, 'xep_hang_theo', anyMeasure)
  const measure: Measure = {
    decimals: places,
    threshold: rankBy === 'percent' ? 2 : places,
    percent: false,
  }
  const ties: { value: unknown; row: Row }[] = []
  const empty: string[] = []
  for (const setting of settings)
    for (const row of byKey.get(setting.key) ?? []) {
      const cell = row.cells.get('gia_tri') ?? ''
      if (cell === '') continue
      const read = setting.kind.read(cell, measure)
      if ('wrong' in read) row.tell('gia_tri', read.wrong)
      else if (setting.field === 'tieBreaks') ties.push({ value: read.value, row })
      else if (setting.field === 'empty') empty.push(String(read.value))
      else put(draft, setting.field, read.value)
    }
  draft['tieBreaks'] = ties.map(({ value }) => value)
  const cellIn = (setting: Setting, row: Row | undefined): Found | undefined =>
    row ? foundIn({ key: 'gia_tri', label: setting.label, kind: setting.kind }, row, measure) : lost(setting)
  const lost = ({ key, label }: Setting): Found => ({
    spot: { ...end, row: end.row + settings.findIndex((each) => each.key === key) },
    order: sheetKeys.indexOf('MAU'),
    label,
    typed: '',
    absent: wrong('key.missing', { typed: key, label }),
  })
  const locate: Locate = (path) => {
    const field = path.join('.')
    const setting =
      settings.find((each) => field === each.field || field.startsWith(`${each.field}.`)) ??
      settings.find((each) => each.field.startsWith(`${field}.`))
    return setting && cellIn(setting, byKey.get(setting.key)?.[0])
  }
  for (const { value, row } of ties) {
    const setting = settings.find(({ field }) => field === 'tieBreaks')
    if (setting && typeof value === 'object' && value !== null) origins.set(value, () => cellIn(setting, row))
  }
  return { draft, locate, measure, empty }

  function settingRows(all: readonly Row[]): Map<string, Row[]> {
    const found = new Map<string, Row[]>()
    for (const row of all) {
      const typed = String(row.cells.get('khoa') ?? '').trim()
      const own = settings.find(({ key }) => folded(key) === folded(typed))
      const setting = own ?? nearSetting(typed)
      const before = setting && found.get(setting.key)
      const first = before?.[0]?.spot('khoa')
      if (!own) row.tell('khoa', unknownKey(typed, setting))
      if (!setting) continue
      if (!before) found.set(setting.key, [row])
      else if (setting.several || !first) before.push(row)
      else row.tell('khoa', wrong('key.twice', { typed: setting.key, first: placeOf(first).cell }))
    }
    return found
  }
}

const anyMeasure: Measure = { decimals: 3, threshold: 3, percent: false }

const unknownKey = (typed: string, near: Setting | undefined): Wrong =>
  typed === ''
    ? wrong('cell.blank', { label: 'Khóa' })
    : wrong('key.unknown', { typed, near: meant(near?.key) })

function nearSetting(typed: string): Setting | undefined {
  const near = nearest(
    folded(typed),
    settings.map(({ key }) => folded(key)),
  )
  return settings.find(({ key }) => folded(key) === near)
}

/** What a key says before everything else can be read; whatever is wrong with it is told later. */
function valueOf(byKey: ReadonlyMap<string, readonly Row[]>, key: string, measure: Measure): unknown {
  const cell = byKey.get(key)?.[0]?.cells.get('gia_tri') ?? ''
  const setting = settings.find((each) => each.key === key)
  return cell === '' || !setting ? undefined : valueAt(setting.kind.read(cell, measure), 'value')
}
