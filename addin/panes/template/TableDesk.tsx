import { Button, Text } from '@fluentui/react-components'
import { ArrowSyncRegular, EyeRegular } from '@fluentui/react-icons'
import { useCallback, useEffect, useState } from 'react'
import { templateSheets } from '../../../shared/authoring/template-sheets.ts'
import type { CellPlace } from '../../../shared/authoring/sheet.ts'
import type { Bloc } from '../../../shared/bloc.ts'
import type { Answer } from '../../../shared/calls.ts'
import type { Year } from '../../../shared/ids.ts'
import type { Period } from '../../../shared/period.ts'
import type { Publication } from '../../../shared/publication.ts'
import type { Template } from '../../../shared/template.ts'
import { goToAddress } from '../../excel/cells.ts'
import { readTableSheets, writeTableSheets } from '../../excel/table-sheets.ts'
import { ShellBody } from '../../parts/Shell.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { formatFor } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { Amending } from './Amending.tsx'
import { CheckedTable } from './CheckedTable.tsx'
import { Comparing } from './Comparing.tsx'
import { NewTable } from './NewTable.tsx'
import { writePreview } from './preview.ts'
import { Publishing } from './Publishing.tsx'
import { checkTable, type Checked } from './table-check.ts'
import { TableList } from './TableList.tsx'
import { TryingOut } from './TryingOut.tsx'

type TableDeskProps = { bloc: Bloc; year: Year; periods: readonly Period[] }

/** What is in the workbook, looked through, and what the server has of the bloc's tables. */
type Seen = { histories: Answer<'template.list'>['templates']; checked: Checked | undefined; at: Date }

/** The admin's pane of criteria tables: written in this workbook's sheets, checked, compared, tried out, published. */
export function TableDesk({ bloc, year, periods }: TableDeskProps) {
  const { language, words: common } = useSpeech()
  const words = templateWords[language]
  const session = useSession()
  const { api } = session
  const place = { bloc: bloc.id, year }
  const format = formatFor(language, bloc.timeZone)
  const [seen, setSeen] = useState<Seen>()
  const [published, setPublished] = useState<Publication>()
  const [previewed, setPreviewed] = useState(false)
  const loading = useTask()
  const task = useTask()
  const { run: runLoading } = loading
  const load = useCallback(
    () =>
      void runLoading(async (signal) => {
        const [{ templates }, checked] = await Promise.all([
          api.call('template.list', { bloc: bloc.id, year }, { signal }),
          readChecked(),
        ])
        setSeen({ histories: templates, checked, at: new Date() })
      }),
    [runLoading, api, bloc.id, year],
  )
  useEffect(load, [load])
  if (!seen)
    return (
      <ShellBody>
        <TaskRefused task={loading} onAgain={load} />
        {loading.state !== 'refused' && <Skeleton label={common.app.loading} />}
      </ShellBody>
    )
  const { histories, checked } = seen
  const look = async (): Promise<Checked> => {
    const now = await readChecked()
    if (!now) throw new Error('Checking the table found none of its sheets; they were there before')
    setSeen({ ...seen, checked: now, at: new Date() })
    return now
  }
  const open = async (template: Template): Promise<void> => {
    await writeTableSheets(templateSheets(template), await readTableSheets())
    setPublished(undefined)
    setSeen({ ...seen, checked: await readChecked(), at: new Date() })
  }
  const go = (cell: CellPlace): void => void task.run(() => goToAddress(cell))
  const template = checked?.template
  const busy = task.state === 'running'
  return (
    <ShellBody
      foot={
        checked ? (
          <Publishing
            place={place}
            checked={checked}
            format={format}
            onCheck={look}
            onTheirs={open}
            onPublished={(publication) => {
              setPublished(publication)
              load()
            }}
          />
        ) : (
          false
        )
      }
    >
      <TaskRefused task={task} />
      {published && <Amending publication={published} periods={periods} onAmended={() => session.reload()} />}
      {checked && (
        <>
          <div>
            <Text block weight="semibold">
              {template ? words.editing(template.name) : words.inWorkbook}
            </Text>
            <Text block size={200}>
              {words.editingLine}
            </Text>
          </div>
          <WorkButton
            label={words.check}
            working={words.checking}
            busy={busy}
            icon={<ArrowSyncRegular />}
            onClick={() => void task.run(async () => void (await look()))}
          />
          <Text size={200} role="status">
            {words.checkedAt(format.time(seen.at))}
          </Text>
          <CheckedTable checked={checked} onGo={go} />
        </>
      )}
      {template && checked.blocked.errors === 0 && (
        <>
          <Button
            icon={<EyeRegular />}
            disabledFocusable={busy}
            onClick={() =>
              void task.run(async () => {
                await writePreview(template, bloc)
                setPreviewed(true)
              })
            }
          >
            {words.preview}
          </Button>
          <Text size={200} role="status">
            {previewed && words.previewed}
          </Text>
          <Comparing place={place} template={template} histories={histories} />
          <TryingOut place={place} template={template} periods={periods} />
        </>
      )}
      <TableList place={place} histories={histories} format={format} task={task} onOpen={open} />
      <NewTable taken={histories.map(({ id }) => id)} task={task} onOpen={open} />
    </ShellBody>
  )
}

/** The table in the workbook looked through; undefined where there is none. */
async function readChecked(): Promise<Checked | undefined> {
  const { sheets } = await readTableSheets()
  return sheets.length === 0 ? undefined : checkTable(sheets)
}
