import { describe, expect, test } from 'vitest'
import { runExamples } from '../../shared/example-check.ts'
import { isError, lintTemplate } from '../../shared/lint/lint.ts'
import { readyNames, readyTable } from '../../shared/ready/ready.ts'

describe.each(readyNames)('The ready table %s', (name) => {
  test('can be scored as it is shipped', async () => {
    expect(lintTemplate(await readyTable(name)).filter(isError)).toEqual([])
  })

  test('comes to the points that its own examples say', async () => {
    const wrong = runExamples(await readyTable(name)).filter(({ differences }) => differences.length > 0)
    expect(wrong).toEqual([])
  })
})

test('the Party agencies’ table is worth 100 points, some of them for campaigns', async () => {
  const { scale, sections, examples } = await readyTable('khoi-dang')
  expect(scale).toBe(100_00)
  expect(sections.find(({ code }) => code === 'III')?.label).toBe('Các đợt thi đua trong năm')
  expect(examples?.map(({ expected }) => expected.class)).toEqual(['XS', 'HT'])
})
