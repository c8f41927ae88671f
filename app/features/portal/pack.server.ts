/** Everything a person may take along, on paper, in one file. Made in a thread, in Kazakh or Russian. */
import { getPerson } from '~/features/people/queries.server'
import { findPlanOf, measuresOf } from '~/features/plans/queries.server'
import { measureBadge, measureTitle } from '~/features/plans/wording.server'
import { ownReferralsQuery } from '~/features/referrals/own-queries.server'
import { ownHoursPage } from '~/features/wages/own-hours.server'
import { ownWagesPage } from '~/features/wages/statement-page.server'
import { formatFor } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import { translatorFor } from '~/platform/i18n.server'
import type { PaperRow } from '~/platform/paper/paper'
import { fileAnswer, makePaper } from '~/platform/paper/papers.server'
import {
  appealsPart,
  coursesPart,
  daysPart,
  fileParts,
  line,
  mostInPack,
  part,
  volunteeringPart,
} from './pack-parts.server'
import { ownPapers } from './papers-page.server'

type PackLanguage = 'kk' | 'ru'

const planPart = async (at: At): Promise<PaperRow[]> => {
  const plan = await findPlanOf(at.db, at.actor, at.actor.personId ?? '')
  const measures = plan ? await measuresOf(at.db, plan.id) : []
  const rows = measures.map((each) => [
    measureTitle(each, at.t),
    at.t(`plan-rules:service.${each.service}`),
    measureBadge(each, at)?.text ?? '',
  ])
  return part(at, 'plan', [50, 25, 25], rows)
}

const papersPart = async (at: At): Promise<PaperRow[]> => {
  const { missing, ready } = await ownPapers(at)
  return part(
    at,
    'papers',
    [45, 25, 30],
    [...missing, ...ready].map(({ name, state, note }) => [name, state, note]),
  )
}

const workPart = async (at: At): Promise<PaperRow[]> => {
  const rows = await ownReferralsQuery(at.db, at.actor).limit(mostInPack).execute()
  const cells = rows.map(({ title, organisation, state }) => [
    title,
    organisation,
    at.t(`referrals:state.${state}`),
  ])
  return part(at, 'work', [40, 35, 25], cells)
}

const payParts = async (at: At): Promise<PaperRow[]> => {
  const [wages, hours] = [await ownWagesPage(at), await ownHoursPage(at)]
  return [
    ...part(
      at,
      'pay',
      [28, 24, 24, 24],
      wages.rows.map(({ month, gross, deducted, net }) => [month, gross, deducted, net]),
    ),
    ...part(
      at,
      'hours',
      [30, 40, 15, 15],
      hours.rows.map((row) => [row.month, row.work, row.days, row.hours]),
    ),
  ]
}

/** The pack as a file whose name tells nothing of anybody. */
export const packFile = async (seen: At): Promise<Response> => {
  const language: PackLanguage = seen.url.searchParams.get('language') === 'ru' ? 'ru' : 'kk'
  const at: At = { ...seen, language, t: translatorFor(language), format: formatFor(language) }
  const person = await getPerson(at.db, at.actor, at.actor.personId ?? '', 'portal.read')
  const rows = [
    line('stamp', at.t('portal:pack.made', { day: at.format.longDay(at.today) })),
    line('title', at.t('portal:pack.title')),
    line('line', person.fullName),
    ...(await planPart(at)),
    ...(await papersPart(at)),
    ...(await daysPart(at)),
    ...(await workPart(at)),
    ...(await payParts(at)),
    ...(await coursesPart(at)),
    ...(await volunteeringPart(at)),
    ...(await fileParts(at)),
    ...(await appealsPart(at)),
    line('text', at.t('portal:pack.voice')),
  ]
  const title = at.t('portal:pack.title')
  const paper = { title, beside: false, landscape: false, sheets: [{ language, rows }] }
  return fileAnswer(await makePaper(paper, 'pdf'), 'qadam-pack', 'pdf')
}
