/** The pages of the measures to choose from: all in use by block, and one with its revisions. */
import { may } from '~/domain/access/policy'
import { deadlineCodes } from '~/domain/deadlines/codes'
import { blocks } from '~/domain/plans/blocks'
import { type NeedKey, needKeys, needs } from '~/domain/plans/needs'
import { services } from '~/domain/plans/services'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { reachable } from '~/platform/scope.server'
import { wordsIn } from '~/platform/wording'
import { type CatalogueRow, dueOfRow } from './catalogue.server'
import { dueKinds } from './catalogue-forms'

type Teller = Pick<At, 't'>

const nameOf = (row: CatalogueRow, { t }: Teller): string =>
  wordsIn({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }, t)

const dueWords = (row: CatalogueRow, { t }: Teller): string => {
  const due = dueOfRow(row)
  if (due.by === 'deadline') return `${t(`deadlines:code.${due.code}.short`)} · ${due.code}`
  return t(`catalogue:due.${due.by}`, { count: due.days })
}

const needName = (need: string, { t }: Teller): string => t(`plan-rules:need.${need}`)

const rowOf = (row: CatalogueRow, at: At) => ({
  id: row.id,
  name: nameOf(row, at),
  need: needName(row.need, at),
  block: needs[row.need as NeedKey].block,
  service: at.t(`plan-rules:service.${row.service}`),
  due: dueWords(row, at),
  isOwn: row.institutionId !== null,
  retired: row.retiredOn ? at.format.day(row.retiredOn) : null,
  to:
    row.retiredOn === null && may(at.actor, 'catalogue.manage', { institutionId: row.institutionId })
      ? `/admin/measures/${row.id}`
      : null,
})

/** Those of the whole service, and those of the reader's own institution; headquarters sees every institution's. */
const rowsFor = ({ db, actor }: At) =>
  db
    .selectFrom('catalogueMeasures')
    .selectAll()
    .where((eb) => eb.or([eb('currentKey', 'is not', null), eb('retiredOn', 'is not', null)]))
    .where((eb) =>
      eb.or([
        eb('institutionId', 'is', null),
        reachable(actor, 'catalogue.manage', { institution: 'catalogueMeasures.institutionId' }),
      ]),
    )
    .orderBy('id')
    .execute()

export const cataloguePageOf = async (at: At) => {
  const rows = (await rowsFor(at)).map((row) => rowOf(row, at))
  return {
    title: at.t('catalogue:title'),
    groups: blocks.map(({ key, number }) => ({
      key,
      name: `${number}. ${at.t(`plan-rules:block.${key}.name`)}`,
      rows: rows.filter((each) => each.block === key && each.retired === null),
    })),
    retired: rows.filter((each) => each.retired !== null),
    isNational: at.actor.institutionId === null,
  }
}

export type CataloguePage = Awaited<ReturnType<typeof cataloguePageOf>>

const choicesOf = ({ t }: Teller) => ({
  needs: blocks.map(({ key, number }) => ({
    label: `${number}. ${t(`plan-rules:block.${key}.name`)}`,
    options: needKeys
      .filter((need) => needs[need].block === key)
      .map((value) => ({ value, label: t(`plan-rules:need.${value}`) })),
  })),
  services: services.map((value) => ({ value, label: t(`plan-rules:service.${value}`) })),
  dueKinds: dueKinds.map((value) => ({ value, label: t(`catalogue:due-kind.${value}`) })),
  codes: deadlineCodes.map((value) => ({ value, label: `${value} · ${t(`deadlines:code.${value}.short`)}` })),
})

export type EntryChoices = ReturnType<typeof choicesOf>

export const newEntryPageOf = async (at: At) =>
  Promise.resolve({
    title: at.t('catalogue:new'),
    once: newId(),
    isNational: at.actor.institutionId === null,
    choices: choicesOf(at),
  })

/** One measure that the reader may change, as its revision in use has it, with those before; the last one where it is retired. */
export const entryPageOf = async (at: At) => {
  const { db, actor, params } = at
  const row = await db
    .selectFrom('catalogueMeasures')
    .selectAll()
    .where('id', '=', params.catalogueMeasureId ?? '')
    .where(reachable(actor, 'catalogue.manage', { institution: 'catalogueMeasures.institutionId' }))
    .executeTakeFirst()
  if (!row) throw notFound()
  const current = await db
    .selectFrom('catalogueMeasures')
    .selectAll()
    .where('currentKey', '=', row.key)
    .executeTakeFirst()
  const shown = current ?? row
  const revisions = await db
    .selectFrom('catalogueMeasures as c')
    .leftJoin('users', 'users.id', 'c.createdBy')
    .selectAll('c')
    .select('users.name')
    .where('c.key', '=', row.key)
    .orderBy('c.revision', 'desc')
    .execute()
  const { nameKk, nameRu, nameEn, need, service, dueBy, dueCode, dueDays } = shown
  return {
    title: nameOf(shown, at),
    once: newId(),
    from: shown.id,
    isCurrent: current !== undefined,
    stored: { nameKk, nameRu, nameEn, need, service, dueBy, dueCode, dueDays: dueDays?.toString() ?? '' },
    choices: choicesOf(at),
    revisions: revisions.map((each) => ({
      id: each.id,
      title: `${each.revision}. ${nameOf(each, at)}`,
      meta: [at.format.instant(each.createdAt), each.name ?? at.t('catalogue:shipped')].join(', '),
      body: `${at.t(`plan-rules:service.${each.service}`)} · ${dueWords(each, at)}`,
    })),
  }
}

export type EntryPage = Awaited<ReturnType<typeof entryPageOf>>
