/** The homes of employers, headquarters, and of those who watch over the service. */
import { mayEver } from '~/domain/access/policy'
import type { At } from '~/platform/guard.server'
import { countOverduePeople, countPeople } from './queries.server'
import {
  auditLength,
  countNewOrganisations,
  countOpenPlans,
  countOwnOpenings,
  countOwnReferrals,
  countToApprove,
  countUsers,
  overdueByInstitution,
  ownOpenings,
} from './role-queries.server'
import { emptyWords, tile } from './roles.server'
import { type HomeRow, type HomeTile, type HomeView, plainHome } from './view'

type Counted = readonly { readonly state: string; readonly count: number }[]

const countOf = (rows: Counted, ...states: readonly string[]): number =>
  rows.filter((each) => states.includes(each.state)).reduce((sum, each) => sum + Number(each.count), 0)

/** Employers, production managers, volunteer coordinators: own openings, and candidates who wait. */
export const employerHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, format } = at
  const openings = await countOwnOpenings(db, actor).execute()
  const referrals = await countOwnReferrals(db, actor).execute()
  const rows = await ownOpenings(db, actor).execute()
  return plainHome({
    lead: t('home:lead.employer'),
    tiles: [
      tile('/openings', countOf(openings, 'open'), 'openings-open', 'good', at),
      tile('/openings', countOf(openings, 'submitted', 'draft', 'rejected'), 'openings-pending', 'warn', at),
      tile('/referrals', countOf(referrals, 'proposed'), 'referrals-waiting', 'info', at),
      tile('/referrals', countOf(referrals, 'accepted'), 'referrals-accepted', 'accent', at),
    ],
    heads: { who: t('openings:field.title'), what: t('openings:field.places') },
    rows: rows.map((opening): HomeRow => ({
      id: opening.id,
      name: opening.title,
      to: `/openings/${opening.id}`,
      note: opening.siteName ?? '',
      what: t('home:places', { count: opening.places }),
      small: Number(opening.waiting ?? 0) > 0 ? t('home:referrals', { count: Number(opening.waiting) }) : '',
      due: opening.closesOn
        ? { tone: 'plain', text: t('plans:list.until', { day: format.day(opening.closesOn) }) }
        : null,
      deed: { to: `/openings/${opening.id}`, text: t('common:open'), primary: false },
    })),
    empty: emptyWords('openings', at),
    actions: [{ to: '/openings/new', text: t('home:action.post'), primary: true }],
  })
}

/** Headquarters: where deadlines pass, and what waits for approval. */
export const headquartersHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, today, language } = at
  const [plans, overdue, openings, organisations] = [
    await countOpenPlans(db).executeTakeFirst(),
    await countOverduePeople(db, actor, today).executeTakeFirst(),
    await countToApprove(db, actor).executeTakeFirst(),
    await countNewOrganisations(db).executeTakeFirst(),
  ]
  const rows = await overdueByInstitution(db, today).execute()
  return plainHome({
    lead: t('home:lead.headquarters'),
    tiles: [
      tile('/plans', plans?.count, 'plans-open', 'accent', at),
      tile('/plans?only=overdue', overdue?.count, 'people-overdue', 'bad', at),
      tile('/openings?state=submitted', openings?.count, 'openings-to-approve', 'info', at),
      tile('/organisations?state=registered', organisations?.count, 'organisations-new', 'warn', at),
    ],
    heads: { who: t('account:field.institution'), what: t('plans:deadline.state') },
    rows: rows.map((row): HomeRow => ({
      id: row.id,
      name: language === 'kk' ? row.nameKk : row.nameRu,
      to: `/caseload?institution=${row.id}`,
      note: row.code,
      what: t('home:overdue-people', { count: Number(row.count) }),
      small: '',
      due: null,
      deed: { to: `/plans?institution=${row.id}&only=overdue`, text: t('common:open'), primary: false },
    })),
    empty: emptyWords('headquarters', at),
  })
}

/** Monitors, prosecutors, administrators: the ways that are theirs, each with its figure. */
export const controlHome = async (at: At): Promise<HomeView> => {
  const { db, actor, t, today } = at
  const tiles: HomeTile[] = []
  if (mayEver(actor, 'plan.list')) {
    const overdue = await countOverduePeople(db, actor, today).executeTakeFirst()
    tiles.push(tile('/plans?only=overdue', overdue?.count, 'people-overdue', 'bad', at))
  }
  if (mayEver(actor, 'person.list')) {
    const people = await countPeople(db, actor).executeTakeFirst()
    tiles.push(tile('/people', people?.count, 'people', 'accent', at))
  }
  if (mayEver(actor, 'user.manage')) {
    const users = await countUsers(db).executeTakeFirst()
    tiles.push(tile('/admin/users', users?.count, 'users', 'accent', at))
  }
  if (mayEver(actor, 'audit.read')) {
    const head = await auditLength(db).executeTakeFirst()
    tiles.push(tile('/admin/audit', head?.seq, 'audit', 'info', at))
  }
  return plainHome({ lead: t('home:lead.control'), tiles, empty: emptyWords('control', at) })
}
