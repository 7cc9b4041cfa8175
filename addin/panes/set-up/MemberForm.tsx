import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { Role } from '../../../shared/access.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/people.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Modal } from '../../parts/Modal.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import type { StepProps } from './SetUp.tsx'

const useStyles = makeStyles({
  roles: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
})

type MemberFormProps = StepProps & { member: Member; onCancel: () => void }

/** One person's unit and roles, to be changed or taken away. */
export function MemberForm({ member, state: { bloc, units }, year, onDone, onCancel }: MemberFormProps) {
  const styles = useStyles()
  const { language, words: common } = useSpeech()
  const { people: words, cancel, working } = setUpWords[language]
  const { api } = useSession()
  const task = useTask()
  const [unit, setUnit] = useState<UnitId>(member.unit)
  const [roles, setRoles] = useState<readonly Role[]>(member.roles)
  const save = (kept: readonly Role[]): void =>
    void task.run(async (signal) => {
      const ask = { bloc: bloc.id, year, subject: member.subject, unit, roles: [...kept] }
      await api.call('person.save', ask, { signal })
      await onDone()
    })
  const busy = task.state === 'running'
  return (
    <Modal
      title={member.name}
      onClose={onCancel}
      foot={
        <>
          <WorkButton
            label={words.save}
            working={working}
            busy={busy}
            disabled={roles.length === 0}
            appearance="primary"
            onClick={() => save(roles)}
          />
          <Button disabledFocusable={busy} onClick={() => save([])}>
            {words.remove}
          </Button>
          <Button onClick={onCancel}>{cancel}</Button>
        </>
      }
    >
      <Choice
        label={words.unit}
        current={unit}
        options={units.map(({ id, name }) => ({ key: id, name }))}
        onChoose={setUnit}
      />
      <fieldset className={styles.roles}>
        <legend>{words.roles}</legend>
        {Role.options.map((role) => (
          <Checkbox
            key={role}
            label={common.posts.roles[role]}
            checked={roles.includes(role)}
            onChange={(_, { checked }) =>
              setRoles(checked === true ? [...roles, role] : roles.filter((each) => each !== role))
            }
          />
        ))}
      </fieldset>
      <TaskRefused task={task} />
    </Modal>
  )
}
