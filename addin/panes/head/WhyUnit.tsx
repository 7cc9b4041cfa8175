import { Button } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import type { Post } from '../../../shared/calls.ts'
import type { Facts } from '../../../shared/facts.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { prepare, type Prepared } from '../../../shared/prepared.ts'
import { score, type Entries, type Scorecard } from '../../../shared/scorecard.ts'
import { entriesByRow } from '../../../shared/submission.ts'
import type { Format } from '../../text/format.ts'
import { useSpeech } from '../../text/speech.ts'
import type { Task } from '../../useTask.ts'
import { pathOf, useSession } from '../session.ts'

const Why = lazy(() => import('../Why.tsx').then((module) => ({ default: module.Why })))

type WhyUnitProps = {
  unit: UnitId
  name: string
  post: Post
  prepared: Prepared
  format: Format
  task: Task
}

/** Asks where a unit's total comes from: its submission is fetched and counted here once more. */
export function WhyUnit({ unit, name, post, prepared, format, task }: WhyUnitProps) {
  const { head } = useSpeech().words
  const { api } = useSession()
  const [scored, setScored] = useState<{
    prepared: Prepared
    card: Scorecard
    entries: Entries
    facts: Facts
  }>()
  const tableOf = async (version: number, signal: AbortSignal): Promise<Prepared> => {
    if (version === prepared.template.version) return prepared
    const { bloc, period } = pathOf(post)
    const earlier = { bloc, period, version: String(version) }
    return prepare((await api.call('period-template.read', earlier, { signal })).template)
  }
  const ask = (): Promise<unknown> =>
    task.run(async (signal) => {
      const { bloc, period } = pathOf(post)
      const submitted = await api.call('scorecard.read', { bloc, period, unit }, { signal })
      const own = await tableOf(submitted.templateVersion, signal)
      const { entries } = entriesByRow(own, submitted.entries)
      const facts = { targets: submitted.targets, given: submitted.given }
      setScored({ prepared: own, card: score(own, entries, facts), entries, facts })
    })
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<QuestionCircleRegular />}
        aria-haspopup="dialog"
        aria-label={head.whyUnit(name)}
        title={head.whyUnit(name)}
        onClick={() => void ask()}
      />
      {scored && (
        <Suspense>
          <Why
            asked="total"
            scored={scored}
            prepared={scored.prepared}
            format={format}
            onClose={() => {
              setScored(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
