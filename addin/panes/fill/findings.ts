import type { Code } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { CellPlace } from '../../excel/cells.ts'
import { addressText, placeOf, type OwnSheet } from './sheet-state.ts'

/** One thing to show beside the sheet: what, in which row, and the cell to go to. */
export type Finding = {
  problem: Problem
  code: string
  place?: CellPlace
  address?: string
  /** The number that the cell's text means, where pressing a button makes it one. */
  number?: number
}

/** What a person has to do before submitting, each kind in the order of the table. */
export type Findings = {
  damage: readonly Problem[]
  mistakes: readonly Finding[]
  blanks: readonly Finding[]
  warnings: readonly Finding[]
}

export function findingsOf(sheet: OwnSheet): Findings {
  const found = sheet.card.problems.map((problem) => finding(sheet, problem))
  const isBlank = ({ problem }: Finding): boolean => problem.code === 'entry.blank'
  return {
    damage: sheet.damage,
    mistakes: found.filter((each) => !isBlank(each)),
    blanks: found.filter(isBlank),
    warnings: sheet.card.warnings.map((problem) => finding(sheet, problem)),
  }
}

function finding(sheet: OwnSheet, problem: Problem): Finding {
  const place = placeOf(sheet, problem)
  const { number } = problem.said
  return {
    problem,
    code: problem.at?.criterion ?? '',
    ...(place ? { place, address: addressText(place) } : {}),
    ...(problem.code === 'entry.number-as-text' && typeof number === 'number' ? { number } : {}),
  }
}

/** Warnings a person has agreed to, each with what was said then: another value must be agreed to again. */
export type Confirmed = ReadonlyMap<Code, string>

const saying = ({ said }: Problem): string => JSON.stringify(said)

export const isConfirmed = (confirmed: Confirmed, { at, ...problem }: Problem): boolean =>
  at !== undefined && confirmed.get(at.criterion) === saying(problem)

export function confirming(confirmed: Confirmed, { at, ...problem }: Problem, agreed: boolean): Confirmed {
  const next = new Map(confirmed)
  if (at && agreed) next.set(at.criterion, saying(problem))
  else if (at) next.delete(at.criterion)
  return next
}

/** The criteria whose warnings, as they stand now, have been agreed to. */
export const confirmedCodes = (confirmed: Confirmed, warnings: readonly Problem[]): Code[] =>
  warnings.flatMap((warning) => (warning.at && isConfirmed(confirmed, warning) ? [warning.at.criterion] : []))

/** What stands between the person and submitting. */
export function blockedBy({ damage, mistakes, blanks, warnings }: Findings, confirmed: Confirmed) {
  const unconfirmed = warnings.filter(({ problem }) => !isConfirmed(confirmed, problem)).length
  return {
    damaged: damage.length > 0,
    mistakes: mistakes.length,
    blanks: blanks.length,
    unconfirmed,
    any: damage.length + mistakes.length + blanks.length + unconfirmed > 0,
  }
}
