/** The table's tools at the command line: `npm run template -- check FILE` and `npm run template -- schema`. */
import { readFileSync } from 'node:fs'
import { checkText } from './template-check.ts'
import { templateSchema } from './template-schema.ts'

const [command, file] = process.argv.slice(2)

if (command === 'schema' && file === undefined) {
  process.stdout.write(`${JSON.stringify(templateSchema(), null, 2)}\n`)
} else if (command === 'check' && file !== undefined) {
  const { text, sound } = checkText(readFileSync(file, 'utf8'))
  process.stdout.write(text)
  process.exitCode = sound ? 0 : 1
} else {
  process.stderr.write(
    'npm run template -- check FILE   kiểm tra một bảng tiêu chí\nnpm run template -- schema       in JSON Schema của bảng\n',
  )
  process.exitCode = 2
}
