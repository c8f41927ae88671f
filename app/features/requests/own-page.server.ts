/** The person's own page of work: where they were chosen, and their application or their no. */
import { takesCandidates } from '~/domain/requests/request'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { within } from './scope.server'
import { stageBadge } from './telling.server'

const shown = ['included', 'applied', 'on-sheet', 'agreed', 'contracted', 'started'] as const

/** Nothing of the list, the rank or anybody's reasons: only the place, and what the person can do now. */
const ownRows = ({ db, actor }: At) =>
  db
    .selectFrom('requestCandidates')
    .innerJoin('workRequests', 'workRequests.id', 'requestCandidates.requestId')
    .innerJoin('openings', 'openings.id', 'workRequests.openingId')
    .innerJoin('organisations', 'organisations.id', 'workRequests.organisationId')
    .select([
      'requestCandidates.id',
      'requestCandidates.stage',
      'requestCandidates.version',
      'requestCandidates.application',
      'openings.title',
      'openings.siteName',
      'openings.wage',
      'workRequests.state',
      'workRequests.conditions',
      'workRequests.startsOn',
      'organisations.name as organisation',
    ])
    .where(within(actor, 'application.submit', 'requestCandidates'))
    .where('requestCandidates.stage', 'in', shown)
    .orderBy('requestCandidates.id', 'desc')
    .limit(50)
    .execute()

const ownNotices = ({ db, actor }: At) =>
  db
    .selectFrom('workNotices')
    .innerJoin('organisations', 'organisations.id', 'workNotices.organisationId')
    .select([
      'workNotices.id',
      'workNotices.kind',
      'workNotices.effectiveOn',
      'workNotices.reason',
      'organisations.name',
    ])
    .where(within(actor, 'application.submit', 'workNotices'))
    .where('workNotices.kind', '!=', 'recall')
    .orderBy('workNotices.id', 'desc')
    .limit(20)
    .execute()

export const ownWorkPage = async (at: At) => {
  const { t, format } = at
  return {
    title: t('requests:own.title'),
    places: (await ownRows(at)).map((row) => ({
      id: row.id,
      version: row.version,
      title: row.title,
      where: [row.siteName, row.organisation].filter(Boolean).join(', '),
      wage: row.wage === null ? null : t('requests:own.wage', { sum: format.money(Number(row.wage)) }),
      startsOn: row.startsOn ? t('requests:own.from', { day: format.day(row.startsOn) }) : null,
      conditions: row.conditions,
      application: row.application,
      stage: stageBadge(row.stage, at),
      mayApply: row.stage === 'included' && takesCandidates(row.state),
      mayRefuse: row.stage !== 'contracted' && row.stage !== 'started',
      applyOnce: newId(),
      refuseOnce: newId(),
    })),
    notices: (await ownNotices(at)).map((row) => ({
      id: row.id,
      text: `${t(`requests:notice.kind.${row.kind}`)}: ${row.name}, ${format.day(row.effectiveOn)}`,
      reason: row.reason,
    })),
  }
}

export type OwnWorkPage = Awaited<ReturnType<typeof ownWorkPage>>
