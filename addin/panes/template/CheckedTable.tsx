import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { BeakerRegular, CheckmarkCircleRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import type { CellPlace } from '../../../shared/authoring/sheet.ts'
import { differenceText } from '../../../shared/example-text.ts'
import { Titled } from '../../parts/Titled.tsx'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import { CellLine, cellText } from './CellLine.tsx'
import { FindingGroups } from './FindingGroups.tsx'
import { isFailed, type Checked } from './table-check.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
})

/** All that there is to say of the table in the workbook: what cannot be read, what is doubtful, what its examples come to. */
export function CheckedTable({ checked, onGo }: { checked: Checked; onGo: (place: CellPlace) => void }) {
  const styles = useStyles()
  const { language } = useSpeech()
  const words = templateWords[language]
  const { problems, template, findings } = checked
  if (problems.length > 0)
    return (
      <Titled title={words.problems(problems.length)} icon={<ErrorCircleRegular className={styles.wrong} />}>
        <ul className={styles.list}>
          {problems.map((problem) => (
            <CellLine
              key={cellText(problem) + problem.code}
              title={cellText(problem)}
              place={problem}
              onGo={onGo}
            >
              <Text>{problem.words[language]}</Text>
            </CellLine>
          ))}
        </ul>
      </Titled>
    )
  return (
    <>
      <Titled title={words.noProblems} icon={<CheckmarkCircleRegular className={styles.good} />}>
        <Text>{words.found(findings.length)}</Text>
      </Titled>
      {template && <FindingGroups template={template} findings={findings} onGo={onGo} />}
      {template && <Examples checked={checked} decimals={template.decimals} />}
    </>
  )
}

function Examples({ checked: { examples, blocked }, decimals }: { checked: Checked; decimals: number }) {
  const styles = useStyles()
  const { language } = useSpeech()
  const words = templateWords[language]
  if (blocked.errors > 0) return null
  const failed = examples.filter(isFailed)
  return (
    <Titled
      title={words.examples(examples.length - failed.length, examples.length)}
      icon={<BeakerRegular className={failed.length > 0 ? styles.wrong : ''} />}
    >
      <ul className={styles.list}>
        {failed.map(({ name, differences }) => (
          <CellLine key={name} title={name} place={undefined} onGo={() => undefined}>
            {differences.map((each) => {
              const text = differenceText(each, decimals, language)
              return (
                <Text key={text} block>
                  {text}
                </Text>
              )
            })}
          </CellLine>
        ))}
      </ul>
    </Titled>
  )
}
