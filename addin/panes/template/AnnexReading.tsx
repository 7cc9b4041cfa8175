import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { readAnnex } from '../../../shared/annex/annex.ts'
import type { AnnexDraft } from '../../../shared/annex/draft.ts'
import { readOldFonts, type OldText } from '../../../shared/annex/old-font.ts'
import { templateOf } from '../../../shared/annex/template-of.ts'
import type { TemplateId } from '../../../shared/ids.ts'
import type { Template } from '../../../shared/template.ts'
import { readActiveSheet } from '../../excel/active-sheet.ts'
import { Fold } from '../../parts/Fold.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import type { Task } from '../../useTask.ts'
import { NameForm } from './NewTable.tsx'

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  wide: { width: '100%', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  soft: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Read = { draft: AnnexDraft; old: readonly OldText[] }

type AnnexReadingProps = {
  taken: readonly TemplateId[]
  task: Task
  onOpen: (template: Template) => Promise<void>
  onCancel: () => void
}

/** Reads the annex on the open sheet and tells what was understood, before a draft is made of it. */
export function AnnexReading({ taken, task, onOpen, onCancel }: AnnexReadingProps) {
  const styles = useStyles()
  const words = templateWords[useSpeech().language]
  const [read, setRead] = useState<Read>()
  const busy = task.state === 'running'
  const look = (): void =>
    void task.run(async () => {
      const { cells, merged } = await readActiveSheet()
      const { cells: unicode, old } = inUnicode(cells)
      setRead({ draft: readAnnex(unicode, merged), old })
    })
  return (
    <div className={styles.column}>
      <Text>{words.annexLine}</Text>
      <div className={styles.buttons}>
        <WorkButton
          label={words.annexRead}
          working={words.checking}
          busy={busy}
          appearance={read && read.draft.rows.length > 0 ? 'secondary' : 'primary'}
          onClick={look}
        />
        {!read && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
      {read && <Understood read={read} />}
      {read && read.draft.rows.length > 0 && (
        <NameForm
          taken={taken}
          make={words.annexMake}
          task={task}
          onMake={(named) =>
            void task.run(async () => {
              const { template } = templateOf(read.draft, named)
              if (template) await onOpen(template)
            })
          }
          onCancel={onCancel}
        />
      )}
    </div>
  )
}

function Understood({ read: { draft, old } }: { read: Read }) {
  const styles = useStyles()
  const { language } = useSpeech()
  const words = templateWords[language]
  const guessed = draft.rows.flatMap(({ row, code, guesses }) =>
    guesses.map((guess) => ({ row, code, why: guess.why[language] })),
  )
  const [first] = old
  return (
    <div className={styles.wide} role="status">
      <Text block weight="semibold">
        {draft.rows.length === 0 ? words.annexNone : words.annexFound(draft.rows.length, guessed.length)}
      </Text>
      {first && (
        <>
          <Text block>{words.oldFont(first.font)}</Text>
          <ul className={styles.list}>
            {old.slice(0, 3).map(({ before, after }) => (
              <li key={before}>
                <Text className={styles.soft}>{before.slice(0, 120)}</Text> →{' '}
                <Text>{after.slice(0, 120)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {guessed.length > 0 && (
        <Fold title={words.guesses(guessed.length)}>
          <ul className={styles.list}>
            {guessed.map(({ row, code, why }, at) => (
              <li key={at}>{`${code} (${words.annexRow(row + 1).toLowerCase()}): ${why}`}</li>
            ))}
          </ul>
        </Fold>
      )}
      {draft.unplaced.length > 0 && (
        <Fold title={words.left(draft.unplaced.length)}>
          <ul className={styles.list}>
            {draft.unplaced.map(({ row, text, why }, at) => (
              <li key={at}>{`${words.annexRow(row + 1)}: ${text.slice(0, 120)} – ${why[language]}`}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  )
}

/** The cells with whatever is in an old font in Unicode, and what that changed. */
function inUnicode(cells: readonly (readonly unknown[])[]): { cells: unknown[][]; old: OldText[] } {
  const grid = cells.map((row) => [...row])
  const spots = grid.flatMap((row, at) =>
    row.flatMap((cell, column) => (typeof cell === 'string' && cell !== '' ? [{ at, column, cell }] : [])),
  )
  const found = readOldFonts(spots.map(({ cell }) => cell))
  for (const [index, { after }] of found) {
    const spot = spots[index]
    const row = spot && grid[spot.at]
    if (row) row[spot.column] = after
  }
  return { cells: grid, old: [...found.values()] }
}
