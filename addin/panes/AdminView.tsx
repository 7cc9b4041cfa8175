import type { Bloc } from '../../shared/bloc.ts'
import type { Year } from '../../shared/ids.ts'
import type { Period } from '../../shared/period.ts'
import { SetUp } from './set-up/SetUp.tsx'
import { TableDesk } from './template/TableDesk.tsx'

export type AdminViewName = 'template' | 'set-up'

type AdminViewProps = { view: AdminViewName; bloc: Bloc; year: Year; periods: readonly Period[] }

/** What only admins see: the bloc's criteria tables, and the bloc itself. Loaded together, apart from everybody's work. */
export function AdminView({ view, bloc, year, periods }: AdminViewProps) {
  return view === 'template' ? (
    <TableDesk bloc={bloc} year={year} periods={periods} />
  ) : (
    <SetUp bloc={bloc} year={year} />
  )
}
