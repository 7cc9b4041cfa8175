import * as drafts from './drafts.ts'
import * as people from './people.ts'
import * as periods from './periods.ts'
import * as rankings from './rankings.ts'
import type { Routes } from './route.ts'
import * as setUp from './set-up.ts'
import * as submissions from './submissions.ts'
import * as templates from './templates.ts'

/** Every call has its route. */
export const routes: Routes = {
  'sign-in.read': people.readSignIn,
  'person.read': people.readPerson,
  'template.read': templates.readTemplate,
  'period-template.read': templates.readPeriodVersion,
  'bloc.create': setUp.createBloc,
  'set-up.read': setUp.read,
  'units.save': setUp.saveUnits,
  'people.invite': setUp.invitePeople,
  'invitation.withdraw': setUp.withdrawInvitation,
  'invitation.accept': setUp.acceptInvitation,
  'person.save': setUp.savePerson,
  'period.open': periods.open,
  'period.amend': periods.amend,
  'bloc.save': setUp.saveBloc,
  'template.list': templates.list,
  'template-version.read': templates.readVersion,
  'template-draft.read': templates.readDraft,
  'template-draft.save': templates.saveDraft,
  'template.publish': templates.publish,
  'draft.read': drafts.read,
  'draft.save': drafts.save,
  'submission.submit': submissions.submit,
  'progress.read': periods.readProgress,
  'scorecard.read': rankings.readScorecard,
  'submissions.read': rankings.readSubmissions,
  'ranking.read': rankings.read,
  'period.close': periods.close,
}
