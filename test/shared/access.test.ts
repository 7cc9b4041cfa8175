import { describe, expect, test } from 'vitest'
import { can, permissions, Role, type Membership, type Permission } from '../../shared/access.ts'
import { UnitId } from '../../shared/ids.ts'

const own = UnitId.parse('cong-an')
const other = UnitId.parse('toa-an')
const as = (...roles: Role[]): Membership => ({ roles, unit: own })

/** What each role may do: for its own unit, and for another. Written out by hand: the one place where rights are read. */
const mayDo: Record<Role, { own: readonly Permission[]; other: readonly Permission[] }> = {
  staff: {
    own: ['bloc.read', 'draft.read', 'draft.save', 'submission.submit', 'submission.read-own'],
    other: ['bloc.read'],
  },
  verifier: { own: ['bloc.read'], other: ['bloc.read'] },
  head: {
    own: ['bloc.read', 'progress.read', 'scorecard.read', 'ranking.read', 'period.close'],
    other: ['bloc.read', 'progress.read', 'scorecard.read', 'ranking.read', 'period.close'],
  },
  admin: {
    own: ['bloc.read', 'bloc.set-up', 'template.edit'],
    other: ['bloc.read', 'bloc.set-up', 'template.edit'],
  },
  council: {
    own: ['bloc.read', 'scorecard.read', 'ranking.read'],
    other: ['bloc.read', 'scorecard.read', 'ranking.read'],
  },
}

describe('Who may do what', () => {
  const matrix = Role.options.flatMap((role) =>
    permissions.flatMap((permission) => [
      { role, permission, unit: 'its own unit', at: own, may: mayDo[role].own.includes(permission) },
      { role, permission, unit: 'another unit', at: other, may: mayDo[role].other.includes(permission) },
    ]),
  )
  test.each(matrix)('$role, $permission, $unit: $may', ({ role, permission, at, may }) => {
    expect(can(as(role), permission, at)).toBe(may)
  })

  test('the matrix names every role and permission there is', () => {
    expect(Object.keys(mayDo).sort()).toEqual([...Role.options].sort())
    expect([...new Set(Object.values(mayDo).flatMap((each) => each.own))].sort()).toEqual(
      [...permissions].sort(),
    )
  })

  test.each(permissions)('a stranger may not: %s', (permission) => {
    expect(can(undefined, permission, own)).toBe(false)
  })

  test.each(permissions)('a right of one’s own needs to know the unit: %s', (permission) => {
    const everything = as(...Role.options)
    const needsUnit = mayDo.staff.own.includes(permission) && !mayDo.staff.other.includes(permission)
    expect(can(everything, permission)).toBe(!needsUnit)
  })

  test('two roles may do what either may', () => {
    const head = as('staff', 'head')
    expect(can(head, 'submission.submit', own)).toBe(true)
    expect(can(head, 'submission.submit', other)).toBe(false)
    expect(can(head, 'period.close', other)).toBe(true)
  })

  test.each(['', 'draft', 'draft.delete', 'toString', '__proto__', 'constructor'])(
    '“%s” is no right',
    (name) => {
      expect(can(as(...Role.options), name as Permission, own)).toBe(false) // what an attacker may send
    },
  )
})
