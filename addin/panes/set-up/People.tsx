import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { EditRegular, PeopleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Answer } from '../../../shared/calls.ts'
import type { Member } from '../../../shared/people.ts'
import { Fold } from '../../parts/Fold.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { WorkButton } from '../../parts/WorkButton.tsx'
import { setUpWords } from '../../text/set-up.ts'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { MemberForm } from './MemberForm.tsx'
import { readPeople } from './pasted.ts'
import { PastedList } from './PastedList.tsx'
import type { StepProps } from './SetUp.tsx'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1, minWidth: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'nowrap' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Codes = Answer<'people.invite'>['invitations']

/** Who has which role, and whoever is to get one. */
export function People({ state, year, onDone }: StepProps) {
  const styles = useStyles()
  const { language, words: common } = useSpeech()
  const words = setUpWords[language]
  const { api } = useSession()
  const { bloc, units, people, invitations } = state
  const task = useTask()
  const [text, setText] = useState<string>()
  const [codes, setCodes] = useState<Codes>()
  const [changing, setChanging] = useState<Member>()
  const pasted = readPeople(text ?? '', units)
  const unitName = new Map(units.map((unit) => [unit.id, unit.shortName]))
  const said = ({ name, unit, roles }: Pick<Member, 'name' | 'unit' | 'roles'>) =>
    [name, unitName.get(unit) ?? unit, roles.map((role) => common.posts.roles[role]).join(', ')].join(' – ')
  const invite = (): void =>
    void task.run(async (signal) => {
      const ask = { bloc: bloc.id, year, people: pasted.read }
      setCodes((await api.call('people.invite', ask, { signal })).invitations)
      setText(undefined)
      await onDone()
    })
  return (
    <Titled title={words.people.title(people.length)} icon={<PeopleRegular />}>
      <div className={styles.column}>
        <ul className={styles.list}>
          {people.map((member) => (
            <li key={member.subject} className={styles.line}>
              <Text className={styles.said}>{said(member)}</Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<EditRegular />}
                aria-label={words.people.change(member.name)}
                onClick={() => setChanging(member)}
              />
            </li>
          ))}
        </ul>
        {codes && <InvitationCodes codes={codes} onRead={() => setCodes(undefined)} />}
        {invitations.length > 0 && (
          <Fold title={words.people.open(invitations.length)}>
            <ul className={styles.list}>
              {invitations.map((invitation) => (
                <li key={invitation.id} className={styles.line}>
                  <Text className={styles.said}>{said(invitation)}</Text>
                  <Button
                    size="small"
                    onClick={() =>
                      void task.run(async (signal) => {
                        const ask = { bloc: bloc.id, year, invitation: invitation.id }
                        await api.call('invitation.withdraw', ask, { signal })
                        await onDone()
                      })
                    }
                  >
                    {words.people.withdraw(invitation.name)}
                  </Button>
                </li>
              ))}
            </ul>
          </Fold>
        )}
        <TaskRefused task={task} />
        {text === undefined ? (
          <div>
            <Button onClick={() => setText('')}>{words.people.invite}</Button>
          </div>
        ) : (
          <>
            <PastedList
              label={words.people.list}
              hint={words.people.line}
              text={text}
              read={words.people.read(pasted.read.length)}
              wrong={pasted.wrong}
              onChange={setText}
            />
            <div className={styles.buttons}>
              <WorkButton
                label={words.people.send}
                working={words.working}
                busy={task.state === 'running'}
                disabled={pasted.wrong.length > 0 || pasted.read.length === 0}
                appearance="primary"
                onClick={invite}
              />
              <Button onClick={() => setText(undefined)}>{words.cancel}</Button>
            </div>
          </>
        )}
      </div>
      {changing && (
        <MemberForm
          member={changing}
          state={state}
          year={year}
          onDone={async () => {
            setChanging(undefined)
            await onDone()
          }}
          onCancel={() => setChanging(undefined)}
        />
      )}
    </Titled>
  )
}

/** The codes, which are told this once. */
function InvitationCodes({ codes, onRead }: { codes: Codes; onRead: () => void }) {
  const styles = useStyles()
  const { people } = setUpWords[useSpeech().language]
  const [copied, setCopied] = useState(false)
  return (
    <section className={styles.column}>
      <Text weight="semibold" role="status">
        {people.codes}
      </Text>
      <Text size={200}>{people.codesLine}</Text>
      <ul className={styles.list}>
        {codes.map(({ name, code }) => (
          <li key={code} className={styles.line}>
            <Text className={styles.said}>{name}</Text>
            <span className={styles.code}>{code}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            const lines = codes.map(({ name, code }) => `${name}\t${code}`).join('\n')
            void navigator.clipboard.writeText(lines).then(() => setCopied(true))
          }}
        >
          {people.copy}
        </Button>
        <Button onClick={onRead}>{people.codesRead}</Button>
      </div>
      <Text size={200} role="status">
        {copied && people.copied}
      </Text>
    </section>
  )
}
