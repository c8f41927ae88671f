/** Notices at the end of a contract: the list, and one with its lateness and whom it was told. */
import { may } from '~/domain/access/policy'
import { whoOf } from '~/features/placements/naming.server'
import { citeWords } from '~/features/plans/wording.server'
import { order735 } from '~/domain/law/citation'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import { type NoticeLine, getNotice, noticesQuery } from './notice-queries.server'
import { perPage } from './queries.server'
import { tiesOf } from './scope.server'

const paragraphs = { ending: '26', transfer: '27', recall: '14' } as const

/** In time, late, or outside any term. */
const timingOf = (row: NoticeLine, { t, format }: At) => {
  if (row.latestOn === null) return { tone: 'plain' as const, text: t('requests:notice.no-term') }
  const day = format.day(row.latestOn)
  if (row.paidInstead === 1) return { tone: 'info' as const, text: t('requests:notice.paid-instead') }
  return row.late === 1
    ? { tone: 'bad' as const, text: t('requests:notice.late', { day }) }
    : { tone: 'good' as const, text: t('requests:notice.in-time', { day }) }
}

const toldOf = (row: NoticeLine, { t, format }: At) =>
  row.toldPersonOn
    ? { tone: 'good' as const, text: t('requests:notice.told', { day: format.day(row.toldPersonOn) }) }
    : { tone: 'warn' as const, text: t('requests:notice.not-told') }

/** What the list shows. */
export const workNoticesPageOf = async (at: At) => {
  const { db, actor, t, format, url } = at
  const after = url.searchParams.get('after')
  const found = await noticesQuery(db, actor, after && looksLikeId(after) ? after : null).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('requests:notices.title'),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/requests/notices/${row.id}`,
      name: whoOf(row, at),
      organisation: row.organisation,
      kind: t(`requests:notice.kind.${row.kind}`),
      on: format.day(row.effectiveOn),
      timing: timingOf(row, at),
      told: toldOf(row, at),
    })),
    nextTo: found.length > perPage && last ? `/requests/notices?after=${last.id}` : undefined,
  }
}

/** What the page of one notice shows. */
export const workNoticePageOf = async (at: At) => {
  const { db, actor, t, format } = at
  const row = await getNotice(db, actor, at.params.workNoticeId ?? '')
  const facts = [
    ['organisation', row.organisation],
    ['contract-number', row.contractNumber && `${row.contractNumber}, ${format.day(row.concludedOn)}`],
    ['position', row.position],
    ['new-position', row.newPosition],
    ['effective-on', format.day(row.effectiveOn)],
    ['given-on', format.day(row.givenOn)],
    ['ground', row.ground && t(`requests:ground.${row.ground}`)],
    ['notice-reason', row.reason],
    ['source', t(`requests:source.${row.source}`)],
  ] as const
  const kind = t(`requests:notice.kind.${row.kind}`)
  return {
    title: `${kind}: ${whoOf(row, at)}`,
    id: row.id,
    version: row.version,
    once: newId(),
    kind,
    name: whoOf(row, at),
    cite: citeWords([order735(paragraphs[row.kind])], t),
    law: t(`requests:notice.law.${row.kind}`),
    facts: facts.flatMap(([key, value]) => (value ? [{ name: t(`requests:field.${key}`), value }] : [])),
    timing: timingOf(row, at),
    told: toldOf(row, at),
    mayTell: row.toldPersonOn === null && may(actor, 'work-notice.tell', tiesOf(row)),
    today: at.today,
    files: `/requests/notices/${row.id}/file`,
  }
}

export type WorkNoticePage = Awaited<ReturnType<typeof workNoticePageOf>>
