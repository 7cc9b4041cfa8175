import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TemplateHistory } from '../../../shared/publication.ts'
import type { Template } from '../../../shared/template.ts'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import type { Task } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { growFrom, type TablePlace } from './table-draft.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  soft: { color: tokens.colorNeutralForeground2 },
})

type TableListProps = {
  place: TablePlace
  histories: readonly TemplateHistory[]
  format: Format
  task: Task
  onOpen: (template: Template) => Promise<void>
}

/** The bloc's tables: what is in force, what is being written, and the way to go on with it in sheets. */
export function TableList({ place, histories, format, task, onOpen }: TableListProps) {
  const styles = useStyles()
  const words = templateWords[useSpeech().language]
  return (
    <Titled title={words.tables} icon={<DocumentTableRegular />}>
      {histories.length === 0 && <Text>{words.none}</Text>}
      <ul className={styles.list}>
        {histories.map((history) => (
          <TableItem
            key={history.id}
            place={place}
            history={history}
            format={format}
            task={task}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Titled>
  )
}

type TableItemProps = Omit<TableListProps, 'histories'> & { history: TemplateHistory }

function TableItem({ place, history, format, task, onOpen }: TableItemProps) {
  const styles = useStyles()
  const session = useSession()
  const words = templateWords[useSpeech().language]
  const [opening, setOpening] = useState(false)
  const { id, name, draft, publications } = history
  const [latest] = publications
  const open = (): void => {
    setOpening(true)
    void task
      .run(async (signal) => {
        if (draft) {
          const found = await session.api.call('template-draft.read', { ...place, template: id }, { signal })
          await onOpen(found.template)
          growFrom(session, place, id, found.draft.revision)
        } else if (latest) {
          const version = String(latest.version.version)
          const ask = { ...place, template: id, version }
          const found = await session.api.call('template-version.read', ask, { signal })
          await onOpen(found.template)
          growFrom(session, place, id, 0)
        }
      })
      .finally(() => {
        setOpening(false)
      })
  }
  const busy = task.state === 'running'
  return (
    <li className={styles.item}>
      <Text weight="semibold">{name}</Text>
      <Text size={200} className={styles.soft}>
        {latest ? words.inForce(latest.version.version, format.moment(latest.at)) : words.neverPublished}
      </Text>
      {draft && (
        <Text size={200} className={styles.soft}>
          {words.draft(draft.by, format.moment(draft.savedAt))}
        </Text>
      )}
      <WorkButton
        label={draft ? words.openDraft : words.openPublished}
        working={words.opening}
        busy={opening}
        disabled={busy}
        size="small"
        onClick={open}
      />
    </li>
  )
}
