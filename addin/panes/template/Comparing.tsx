import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { BranchCompareRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { changesOf } from '../../../shared/change/changes.ts'
import type { Change } from '../../../shared/change/change.ts'
import { changeText } from '../../../shared/change/text.ts'
import type { Publication, TemplateHistory } from '../../../shared/publication.ts'
import type { Template } from '../../../shared/template.ts'
import { CHANGES_SHEET } from '../../excel/run.ts'
import { changesReport } from '../../excel/admin-reports.ts'
import { readReports, writeReport } from '../../excel/report.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { TablePlace } from './table-draft.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

type ComparingProps = { place: TablePlace; template: Template; histories: readonly TemplateHistory[] }

const keyOf = ({ version: { id, version } }: Publication): string => `${id} ${String(version)}`

/** What the table in the workbook changes about one that is in force, or was last year. */
export function Comparing({ place, template, histories }: ComparingProps) {
  const styles = useStyles()
  const { api } = useSession()
  const { language } = useSpeech()
  const words = templateWords[language]
  const task = useTask()
  const others = histories
    .flatMap(({ name, publications }) => publications.map((publication) => ({ name, publication })))
    .sort((a, b) => Number(isOf(b.publication, template)) - Number(isOf(a.publication, template)))
  const [chosen, setChosen] = useState<string>()
  const [found, setFound] = useState<{ before: Template; changes: Change[] }>()
  const [written, setWritten] = useState(false)
  const [first] = others
  if (!first) return null
  const key = chosen ?? keyOf(first.publication)
  const compare = (): void =>
    void task.run(async (signal) => {
      const { publication } = others.find((each) => keyOf(each.publication) === key) ?? first
      const { id, version } = publication.version
      const ask = { ...place, template: id, version: String(version) }
      const { template: before } = await api.call('template-version.read', ask, { signal })
      setWritten(false)
      setFound({
        before,
        changes: changesOf(before, { ...template, id: before.id, version: before.version }),
      })
    })
  const write = (): void =>
    void task.run(async () => {
      if (!found) return
      await writeReport('changes', changesReport(found.before, template, found.changes), await readReports())
      setWritten(true)
    })
  const busy = task.state === 'running'
  return (
    <Titled title={words.compare} icon={<BranchCompareRegular />}>
      <div className={styles.column}>
        <Choice
          label={words.compareWith}
          current={key}
          options={others.map(({ name, publication }) => ({
            key: keyOf(publication),
            name: words.versionOf(name, publication.version.version),
          }))}
          onChoose={setChosen}
        />
        <WorkButton label={words.compare} working={words.checking} busy={busy} onClick={compare} />
        <TaskRefused task={task} />
        {found && <Changes changes={found.changes} />}
        {found && found.changes.length > 0 && (
          <Button disabledFocusable={busy} onClick={write}>
            {words.writeChanges}
          </Button>
        )}
        <Text size={200} role="status">
          {written && words.written(CHANGES_SHEET)}
        </Text>
      </div>
    </Titled>
  )
}

const isOf = ({ version }: Publication, { id }: Template): boolean => version.id === id

function Changes({ changes }: { changes: readonly Change[] }) {
  const styles = useStyles()
  const { language } = useSpeech()
  const words = templateWords[language]
  const of = (weight: Change['weight']) => changes.filter((change) => change.weight === weight)
  const [meaning, wording] = [of('meaning'), of('wording')]
  if (changes.length === 0) return <Text role="status">{words.same}</Text>
  return (
    <>
      <Text role="status">{words.changed(meaning.length, wording.length)}</Text>
      {[
        { title: words.meaning(meaning.length), list: meaning },
        { title: words.wording(wording.length), list: wording },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <section key={title}>
              <h3 className={styles.title}>{title}</h3>
              <ul className={styles.list}>
                {list.map((change, at) => (
                  <li key={at}>{changeText(change, language)}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}
