import type { Post } from '../../../shared/calls.ts'
import type { Prepared } from '../../../shared/prepared.ts'
import { ShellBody } from '../../parts/Shell.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useSpeech } from '../../text/speech.ts'
import { Closed } from './Closed.tsx'
import type { FillState } from './fill-state.ts'
import type { Fill } from './fill.ts'
import { NoSheet } from './NoSheet.tsx'
import { OwnSheetView } from './OwnSheetView.tsx'

export type FillViewProps = { fill: Fill; state: FillState; post: Post; prepared: Prepared }

/** The staff's view, by what the workbook holds and whether the period is open. */
export function FillView({ fill, state, post, prepared }: FillViewProps) {
  const { words } = useSpeech()
  const { sheet } = state
  if (post.period.stage === 'closed') return <Closed post={post} prepared={prepared} work={state.work} />
  switch (sheet.kind) {
    case 'reading':
      return (
        <ShellBody>
          <Skeleton label={words.app.loading} />
        </ShellBody>
      )
    case 'absent':
    case 'foreign':
      return <NoSheet fill={fill} post={post} prepared={prepared} work={state.work} sheet={sheet} />
    case 'own':
      return <OwnSheetView fill={fill} state={state} sheet={sheet} post={post} prepared={prepared} />
  }
}
