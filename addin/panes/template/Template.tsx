import { Text } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { Post } from '../../../shared/calls.ts'
import { lintTemplate } from '../../../shared/lint/lint.ts'
import type { Finding } from '../../../shared/lint/finding.ts'
import type { Template as CriteriaTable } from '../../../shared/template.ts'
import { ShellBody } from '../../parts/Shell.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { useTask } from '../../useTask.ts'
import { pathOf, useSession } from '../session.ts'
import { TaskRefused } from '../TaskRefused.tsx'
import { FindingGroups } from './FindingGroups.tsx'

/** The admin's pane: the period's criteria table, with all that is wrong or doubtful in it. */
export function Template({ post }: { post: Post }) {
  const { words } = useSpeech()
  const { checked, task, load } = useChecked(post)
  if (!checked)
    return (
      <ShellBody>
        <TaskRefused task={task} onAgain={load} />
        {task.state !== 'refused' && <Skeleton label={words.app.loading} />}
      </ShellBody>
    )
  const { template, findings } = checked
  return (
    <ShellBody>
      <div>
        <Text block weight="semibold">
          {template.name}
        </Text>
        <Text block size={200}>
          {words.template.version(template.version)}
        </Text>
      </div>
      <Text role="status">{words.template.found(findings.length)}</Text>
      <FindingGroups template={template} findings={findings} />
    </ShellBody>
  )
}

function useChecked(post: Post) {
  const { api } = useSession()
  const { bloc, period } = pathOf(post)
  const [checked, setChecked] = useState<{ template: CriteriaTable; findings: Finding[] }>()
  const task = useTask()
  const { run } = task
  const load = useCallback(
    () =>
      void run(async (signal) => {
        const { template } = await api.call('template.read', { bloc, period }, { signal })
        setChecked({ template, findings: lintTemplate(template) })
      }),
    [run, api, bloc, period],
  )
  useEffect(load, [load])
  return { checked, task, load }
}
