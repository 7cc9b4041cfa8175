import { describe, expect, test } from 'vitest'
import { digest } from '../../../functions/digest.ts'
import { readSheets } from '../../../shared/authoring/read-sheets.ts'
import { gridOf } from '../../../shared/authoring/sheet.ts'
import { templateSheets } from '../../../shared/authoring/template-sheets.ts'
import type { Template } from '../../../shared/template.ts'
import { randomTemplate } from './random-template.ts'
import { shipped } from './shipped.ts'

const there = (template: Template) =>
  readSheets(templateSheets(template).map((sheet) => ({ key: sheet.key, cells: gridOf(sheet) })))

describe('A table written to sheets and read again is the same', () => {
  test.each(shipped)('%s', (_, template) => {
    const { problems, template: back } = there(template)
    expect(problems).toEqual([])
    expect(back).toEqual(template)
    expect(digest(back)).toBe(digest(template))
  })

  test('any table', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const template = randomTemplate(seed)
      const { problems, template: back } = there(template)
      expect({ seed, problems }).toEqual({ seed, problems: [] })
      expect({ seed, back }).toEqual({ seed, back: template })
      expect(digest(back)).toBe(digest(template))
    }
  })
})
