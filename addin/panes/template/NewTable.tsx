import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { AddRegular, DocumentBulletListRegular, DocumentRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { blankTemplate } from '../../../shared/authoring/blank.ts'
import { TemplateId } from '../../../shared/ids.ts'
import { readyNames, readyTable } from '../../../shared/ready/ready.ts'
import type { Template } from '../../../shared/template.ts'
import { Titled } from '../../parts/Titled.tsx'
import { slugOf } from '../../text/slug.ts'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import type { Task } from '../../useTask.ts'
import { AnnexReading } from './AnnexReading.tsx'

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  soft: { color: tokens.colorNeutralForeground2 },
})

/** What a new table is made of: a ready one, an annex, or nothing. */
type Source = { from: 'ready'; table: Template } | { from: 'blank' } | { from: 'annex' }

type NewTableProps = {
  taken: readonly TemplateId[]
  task: Task
  onOpen: (template: Template) => Promise<void>
}

/** The ways to begin a table: from one that is ready, from a decision's annex, from nothing. */
export function NewTable({ taken, task, onOpen }: NewTableProps) {
  const styles = useStyles()
  const words = templateWords[useSpeech().language]
  const [source, setSource] = useState<Source>()
  const give = (): void => {
    setSource(undefined)
  }
  return (
    <Titled title={words.start} icon={<AddRegular />}>
      <div className={styles.column}>
        <Text size={200} className={styles.soft}>
          {words.startLine}
        </Text>
        {source === undefined ? (
          <>
            {readyNames.map((name) => (
              <Button
                key={name}
                icon={<DocumentBulletListRegular />}
                onClick={() =>
                  void task.run(async () => {
                    setSource({ from: 'ready', table: await readyTable(name) })
                  })
                }
              >
                {words.ready[name]}
              </Button>
            ))}
            <Button icon={<DocumentBulletListRegular />} onClick={() => setSource({ from: 'annex' })}>
              {words.fromAnnex}
            </Button>
            <Button icon={<DocumentRegular />} onClick={() => setSource({ from: 'blank' })}>
              {words.fromBlank}
            </Button>
          </>
        ) : source.from === 'annex' ? (
          <AnnexReading taken={taken} task={task} onOpen={onOpen} onCancel={give} />
        ) : (
          <NameForm
            taken={taken}
            {...(source.from === 'ready' ? { suggested: source.table } : {})}
            make={words.start}
            task={task}
            onMake={({ id, name }) =>
              void task.run(() =>
                onOpen(
                  source.from === 'ready'
                    ? { ...source.table, id, name, version: 1 }
                    : blankTemplate(id, name),
                ),
              )
            }
            onCancel={give}
          />
        )}
      </div>
    </Titled>
  )
}

/** What a table is called by people, and by the machine. */
export type Named = { id: TemplateId; name: string }

type NameFormProps = {
  taken: readonly TemplateId[]
  suggested?: Named
  make: string
  task: Task
  onMake: (named: Named) => void
  onCancel: () => void
}

/** Asks for a new table's name; its code follows the name until the person writes another. */
export function NameForm({ taken, suggested, make, task, onMake, onCancel }: NameFormProps) {
  const styles = useStyles()
  const words = templateWords[useSpeech().language]
  const [name, setName] = useState(suggested?.name ?? '')
  const [typed, setTyped] = useState<string | undefined>(suggested?.id)
  const code = typed ?? slugOf(name)
  const read = TemplateId.safeParse(code)
  const isTaken = read.success && taken.includes(read.data)
  const wrong = code !== '' && !read.success ? words.idWrong : isTaken ? words.idTaken : undefined
  const busy = task.state === 'running'
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (read.success && !isTaken && name.trim() !== '') onMake({ id: read.data, name: name.trim() })
      }}
    >
      <Field label={words.name} required>
        <Input value={name} onChange={(_, { value }) => setName(value)} maxLength={300} />
      </Field>
      <Field
        label={words.id}
        required
        hint={words.idLine}
        {...(wrong === undefined ? {} : { validationMessage: wrong })}
      >
        <Input value={code} onChange={(_, { value }) => setTyped(value)} maxLength={40} />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy || !read.success || isTaken || name.trim() === ''}
        >
          {busy ? words.opening : make}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
