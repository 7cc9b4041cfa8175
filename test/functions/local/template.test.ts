import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import noiChinh from '../../../shared/ready/khoi-noi-chinh-2026.json' with { type: 'json' }
import thanhHoa from '../../../shared/ready/thanh-hoa-hdnd-tinh-2026.json' with { type: 'json' }
import { checkText } from '../../../functions/local/template-check.ts'
import { templateSchema } from '../../../functions/local/template-schema.ts'
import { readTemplate } from '../../../shared/lint/read.ts'
import { plants } from '../../shared/lint/plants.ts'
import { changed, memberOf } from '../../shared/lint/sound.ts'

const check = (file: unknown) => checkText(JSON.stringify(file, null, 2))

describe('Checking a table', () => {
  test('the two tables that are shipped can be published', () => {
    expect(check(noiChinh)).toEqual({
      sound: true,
      text: expect.stringContaining(
        'Bảng tiêu chí chấm điểm thi đua Khối Nội chính tỉnh năm 2026 (khoi-noi-chinh, phiên bản 1)',
      ) as string,
    })
    expect(check(noiChinh).text).not.toMatch(/LỖI|CẢNH BÁO/)
    expect(check(thanhHoa).sound).toBe(true)
    expect(check(thanhHoa).text).toContain('VÍ DỤ: 3 khớp, 0 không khớp')
  })

  test('a fault of form is told by its path, in words', () => {
    const { sound, text } = check(changed((_, at) => Object.assign(at('I.2'), { max: '10' })))
    expect(sound).toBe(false)
    expect(text).toContain('Tệp I.2 (sections[0].children[1].max)\n    Phải là số, nhưng tệp ghi “10”.')
  })

  test('findings are told worst first: where, what, why, how to mend', () => {
    const { sound, text } = check(
      changed((file, at) => {
        Object.assign(file, { scale: 9900 })
        Object.assign(at('II.6'), { method: { kind: 'judged', least: 600, step: 1 } })
      }),
    )
    expect(sound).toBe(false)
    expect(text.match(/^\S.*$/gmu)).toEqual([
      'Bảng thử (bang-thu, phiên bản 1)',
      'LỖI, phải sửa (1)',
      'CẢNH BÁO, rất có thể nhầm (1)',
      'VÍ DỤ: chưa chạy, vì bảng còn lỗi.',
      'Bảng chưa chấm điểm được: sửa các lỗi trên.',
    ])
    expect(text).toContain(
      '  II.6 (method.least)\n    Không có điểm nào chấm được: từ 6 đến 5, bước 0,01.\n    Vì sao: Nhập số nào cũng bị báo sai.\n    Cách sửa: Hạ điểm thấp nhất hoặc dùng bước nhỏ hơn.',
    )
  })

  test('an example that fails is told with both numbers', () => {
    const expected = { total: 400, points: { 'II.3': 1000 }, problems: [], class: 'XS' }
    const { sound, text } = check(
      changed((file) => Object.assign(memberOf(file, 'examples', 0), { expected })),
    )
    expect(sound).toBe(false)
    expect(text).toContain('VÍ DỤ: 0 khớp, 1 không khớp')
    expect(text).toContain('tổng 5; ví dụ ghi 4')
    expect(text).toContain('II.3 được 5; ví dụ ghi 10')
    expect(text).toMatch(/dòng có lỗi: I\.1\.a, .*; ví dụ ghi không dòng nào/u)
    expect(text).toContain('xếp loại Y; ví dụ ghi XS')
  })

  test('what is no JSON is told by line and column', () => {
    expect(checkText('{\n  "id": "a",\n  "b" 1\n}').text).toMatch(/^Không đọc được JSON: dòng 3, cột 7 /)
  })
})

describe('The published schema', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(templateSchema())

  test('is a JSON Schema of 2020-12 in which every property says what it means', () => {
    const schema = JSON.stringify(templateSchema())
    expect(templateSchema().$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema).toContain('Đơn vị tính')
  })

  test.each([
    ['the invented table', noiChinh],
    ['the real one', thanhHoa],
    ['the one that uses everything', changed(() => undefined)],
  ])('holds %s', (_, file) => {
    expect(validate(file)).toBe(true)
  })

  test('refuses what is refused when it is read', () => {
    const wrong = [
      changed((file) => delete file['name']),
      changed((file) => Object.assign(file, { scale: 0.5 })),
      changed((file) => Object.assign(file, { foo: 1 })),
      changed((_, at) => Object.assign(at('I.2'), { code: 'I-2' })),
      changed((_, at) => Object.assign(at('I.2'), { method: { kind: 'avarage' } })),
      changed((_, at) =>
        Object.assign(at('II.1'), {
          method: { kind: 'bands', of: 'percent', bands: [{ points: 1, loss: 1 }] },
        }),
      ),
    ]
    for (const file of wrong)
      expect([validate(file), 'findings' in readTemplate(file)]).toEqual([false, true])
  })

  test('reads every planted table as the program does', () => {
    for (const [, , , change] of plants) {
      const file = changed(change)
      expect(validate(file)).toBe('template' in readTemplate(file))
    }
  })
})

describe('At the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blocscore-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'functions/local/template.ts', ...args], {
      encoding: 'utf8',
    })
  const saved = (name: string, file: unknown): string => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(file))
    return path
  }

  test('a sound table ends well, one with errors does not', () => {
    expect(
      run(
        'check',
        saved(
          'sound.json',
          changed(() => undefined),
        ),
      ),
    ).toMatchObject({ status: 0, stderr: '' })
    const wrong = run(
      'check',
      saved(
        'wrong.json',
        changed((file) => Object.assign(file, { floor: 12_000 })),
      ),
    )
    expect(wrong.status).toBe(1)
    expect(wrong.stdout).toContain('Điểm sàn của tổng (120) cao hơn điểm trần (110).')
  })

  test('the schema is printed as JSON, and anything else says how to ask', () => {
    expect(JSON.parse(run('schema').stdout)).toEqual(templateSchema())
    expect(run('lint')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm run template -- check FILE') as string,
    })
  })
})
