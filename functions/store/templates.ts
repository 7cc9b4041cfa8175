/** Published criteria tables: each version is written once and never changes. */
import { z } from 'zod'
import { runExamples, type ExampleResult } from '../../shared/example-check.ts'
import type { BlocId } from '../../shared/ids.ts'
import type { Finding } from '../../shared/lint/finding.ts'
import { isError, lintTemplate } from '../../shared/lint/lint.ts'
import { readTemplate } from '../../shared/lint/read.ts'
import { TemplateVersion } from '../../shared/period.ts'
import { prepare, type Prepared } from '../../shared/prepared.ts'
import { Template } from '../../shared/template.ts'
import { digest } from '../digest.ts'
import { keys } from './keys.ts'
import { Conflict, type Tables } from './table.ts'

const Published = z.object({ hash: TemplateVersion.shape.hash, template: Template })

/** Refuses to publish a table: everything found that makes it impossible to score, or its own examples that fail. */
export class UnsoundTemplate extends Error {
  readonly findings: readonly Finding[]
  readonly examples: readonly ExampleResult[]
  constructor(findings: readonly Finding[], examples: readonly ExampleResult[]) {
    const told = [
      ...findings.map(({ at, what }) => `${at.code ?? at.field ?? at.of}: ${what.en}`),
      ...examples.map(({ name }) => `the example “${name}” fails`),
    ]
    super(`Publishing a table found ${told.join('; ')}`)
    this.name = 'UnsoundTemplate'
    this.findings = findings
    this.examples = examples
  }
}

/** A table from outside that can be scored and whose examples come out as expected; refuses any other, with all the reasons. */
function soundTemplate(file: unknown): Template {
  const read = readTemplate(file)
  if ('findings' in read) throw new UnsoundTemplate(read.findings, [])
  const errors = lintTemplate(read.template).filter(isError)
  if (errors.length > 0) throw new UnsoundTemplate(errors, [])
  const failed = runExamples(read.template).filter(({ differences }) => differences.length > 0)
  if (failed.length > 0) throw new UnsoundTemplate([], failed)
  return read.template
}

/** Publishes a version; again with the same content does nothing, with other content is refused, as is a table that is unsound. */
export async function publishTemplate(tables: Tables, bloc: BlocId, file: unknown): Promise<TemplateVersion> {
  const sound = soundTemplate(file)
  const version = { id: sound.id, version: sound.version, hash: digest(sound) }
  const rk = keys.template(version.id, version.version)
  const value = { hash: version.hash, template: sound }
  try {
    await tables.commit('Config', bloc, [{ kind: 'insert', rk, value }])
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure
    const row = await tables.get('Config', bloc, rk)
    if (row?.value.hash !== version.hash) {
      throw new Error(
        `Publishing ${version.id} found another version ${String(version.version)}; other content must have a new number`,
        { cause: failure },
      )
    }
  }
  return version
}

// By the hash of its content, which never changes; a server meets few.
const ready = new Map<string, Prepared>()
const mostReady = 100

/** A published version laid flat for scoring; refuses content that does not have the hash it was published with. */
export async function loadTemplate(tables: Tables, bloc: BlocId, wanted: TemplateVersion): Promise<Prepared> {
  const known = ready.get(wanted.hash)
  if (known) return known
  const row = await tables.get('Config', bloc, keys.template(wanted.id, wanted.version))
  const { template } = Published.parse(row?.value)
  if (digest(template) !== wanted.hash) {
    throw new Error(
      `Loading ${wanted.id} version ${String(wanted.version)} of ${bloc} found other content than its hash ${wanted.hash} names`,
    )
  }
  const prepared = prepare(template)
  if (ready.size >= mostReady) ready.clear()
  ready.set(wanted.hash, prepared)
  return prepared
}
