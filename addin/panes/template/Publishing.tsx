import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Publication } from '../../../shared/publication.ts'
import type { Template } from '../../../shared/template.ts'
import { Asking } from '../../parts/Asking.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { isReady, type Checked } from './table-check.ts'
import { growFrom, publishTable, saveDraft, type TablePlace } from './table-draft.ts'

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

type PublishingProps = {
  place: TablePlace
  checked: Checked
  format: Format
  /** Looks at the sheets once more: what is sent is what stands there now. */
  onCheck: () => Promise<Checked>
  onTheirs: (template: Template) => Promise<void>
  onPublished: (publication: Publication, template: Template) => void
}

/** Saving the draft and publishing it; what stands between the table and publishing is said. */
export function Publishing({ place, checked, format, onCheck, onTheirs, onPublished }: PublishingProps) {
  const styles = useStyles()
  const session = useSession()
  const words = templateWords[useSpeech().language]
  const saving = useTask()
  const publishing = useTask()
  const [saved, setSaved] = useState<string>()
  const [asked, setAsked] = useState<Template>()
  const [reason, setReason] = useState('')
  const [legalBasis, setLegalBasis] = useState('')
  const ready = isReady(checked)
  const stale =
    saving.state === 'refused' && saving.problems.some(({ code }) => code === 'template-draft.stale')
  const save = (): void =>
    void saving.run(async (signal) => {
      const { template } = await onCheck()
      if (template) setSaved((await saveDraft(session, place, template, signal)).draft.savedAt)
    })
  const theirs = (take: boolean): void =>
    void saving.run(async (signal) => {
      const { template: own } = checked
      if (!own) return
      const ask = { ...place, template: own.id }
      const found = await session.api.call('template-draft.read', ask, { signal })
      growFrom(session, place, own.id, found.draft.revision)
      if (take) await onTheirs(found.template)
      else setSaved((await saveDraft(session, place, own, signal)).draft.savedAt)
    })
  const begin = (): void =>
    void saving.run(async () => {
      const now = await onCheck()
      if (now.template && isReady(now)) {
        setLegalBasis(now.template.legalBasis ?? '')
        setAsked(now.template)
      }
    })
  const busy = saving.state === 'running'
  return (
    <>
      <TaskRefused task={saving} />
      {stale && (
        <div className={styles.buttons}>
          <Button onClick={() => theirs(true)}>{words.takeTheirs}</Button>
          <Button onClick={() => theirs(false)}>{words.saveOver}</Button>
        </div>
      )}
      {!ready && <Left checked={checked} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!ready || busy} onClick={begin}>
          {words.publish}
        </Button>
        <WorkButton
          label={words.save}
          working={words.saving}
          busy={busy}
          disabled={!checked.template}
          onClick={save}
        />
      </div>
      <Text size={200} role="status" className={styles.soft}>
        {saved === undefined ? words.notSaved : words.saved(format.time(saved))}
      </Text>
      {asked && (
        <Asking
          title={words.publishTitle(asked.name, asked.version)}
          yes={words.publish}
          running={words.publishing}
          no={words.cancel}
          busy={publishing.state === 'running'}
          disabled={reason.trim() === ''}
          onYes={() =>
            void publishing.run(async (signal) => {
              const why = { reason, legalBasis }
              const publication = await publishTable(session, place, asked, why, signal)
              setAsked(undefined)
              onPublished(publication, asked)
            })
          }
          onNo={() => {
            publishing.cancel()
            setAsked(undefined)
          }}
        >
          <Text>{words.publishWhat}</Text>
          <Field label={words.reason} required>
            <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Field label={words.legalBasis}>
            <Textarea value={legalBasis} maxLength={500} onChange={(_, { value }) => setLegalBasis(value)} />
          </Field>
          <TaskRefused task={publishing} />
        </Asking>
      )}
    </>
  )
}

function Left({ checked: { blocked } }: { checked: Checked }) {
  const styles = useStyles()
  const { publishLeft } = templateWords[useSpeech().language]
  const left = [
    ...(blocked.problems > 0 ? [publishLeft.problems(blocked.problems)] : []),
    ...(blocked.errors > 0 ? [publishLeft.errors(blocked.errors)] : []),
    ...(blocked.examples > 0 ? [publishLeft.examples(blocked.examples)] : []),
  ]
  return (
    <Text size={200} className={styles.soft}>
      {left.join(' ')}
    </Text>
  )
}
