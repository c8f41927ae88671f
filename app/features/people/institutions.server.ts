/** Institutions and their detachments: who reads them, who changes them. */
import type { Kysely } from 'kysely'
import { findRegion, oblastPrefix } from '#db/reference/regions'
import type { Database } from '#db/schema'
import { safetyLevels } from '~/domain/people/person'
import { ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { differences } from '~/platform/differences'
import { notFound } from '~/platform/guard.server'
import { codeOptions, placeGroups, placeWords, staffOptions } from './choices.server'
import type { FieldSet } from './field-plan'
import type { DetachmentValue, InstitutionValue } from './institution-forms'
import type { Teller } from './telling.server'

/** Every institution with how many people it holds: 78 in the country, so no pages. Institutions are no secret. */
export const listInstitutions = async (db: Kysely<Database>, teller: Teller) => {
  const { t, format, language } = teller
  const [rows, held] = await Promise.all([
    db.selectFrom('institutions').selectAll().execute(),
    db
      .selectFrom('people')
      .select((eb) => ['people.institutionId', eb.fn.countAll<number>().as('count')])
      .where('people.standing', '=', 'in-custody')
      .groupBy('people.institutionId')
      .execute(),
  ])
  const counts = new Map(held.map(({ institutionId, count }) => [institutionId, Number(count)]))
  return rows
    .map((row) => ({
      id: row.id,
      to: `/admin/institutions/${row.id}`,
      name: language === 'kk' ? row.nameKk : row.nameRu,
      note: t('people:institutions.code-note', { code: row.code }),
      place: placeWords(teller, row.placeKato),
      safety: t(`vocabulary:safety-level.${row.safetyLevel}`),
      people: format.number(counts.get(row.id) ?? 0),
      places: format.number(row.openPlaces),
    }))
    .sort((one, other) => format.compare(one.name, other.name))
}

export const getInstitution = async (db: Kysely<Database>, id: string) => {
  const row = await db.selectFrom('institutions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  const detachments = await db
    .selectFrom('detachments')
    .leftJoin('users', 'users.id', 'detachments.headUserId')
    .select(['detachments.id', 'detachments.number', 'users.name as head'])
    .where('detachments.institutionId', '=', id)
    .execute()
  return {
    row,
    detachments: detachments.sort((a, b) => a.number.localeCompare(b.number, 'kk', { numeric: true })),
  }
}

type Stored = Partial<Awaited<ReturnType<typeof getInstitution>>['row']>

/** The fields of an institution, filled from what is stored. */
export const institutionFields = (stored: Stored, teller: Teller): readonly FieldSet[] => {
  const { t } = teller
  const field = (name: string) => ({ name, label: t(`people:institutions.field.${name}`) })
  const empty = t('common:choose')
  return [
    {
      legend: t('people:institutions.column.name'),
      fields: [
        { ...field('code'), kind: 'text', stored: stored.code ?? '', width: 's' },
        { ...field('nameKk'), kind: 'text', stored: stored.nameKk ?? '' },
        { ...field('nameRu'), kind: 'text', stored: stored.nameRu ?? '' },
        {
          ...field('placeKato'),
          kind: 'select',
          stored: stored.placeKato ?? '',
          options: [],
          groups: placeGroups(teller),
          empty,
        },
        {
          ...field('safetyLevel'),
          kind: 'select',
          stored: stored.safetyLevel ?? '',
          options: codeOptions(teller, 'safety-level', safetyLevels),
          empty,
        },
        { ...field('openPlaces'), kind: 'text', stored: String(stored.openPlaces ?? ''), width: 's' },
      ],
    },
  ]
}

export const headOptions = (db: Kysely<Database>, institutionId: string) =>
  staffOptions(db, institutionId, 'detachment-head')

const isCodeTaken = async ({ tx }: Work, code: string, ownId: string | null): Promise<boolean> => {
  const row = await tx.selectFrom('institutions').select('id').where('code', '=', code).executeTakeFirst()
  return row !== undefined && row.id !== ownId
}

/** Refusals: code-taken, place-unknown. Returns the institution's id. */
export const addInstitution = command('institution.manage', async (work, value: InstitutionValue) => {
  work.permit({})
  if (await isCodeTaken(work, value.code, null)) return refuse('code-taken')
  if (!findRegion(value.placeKato)) return refuse('place-unknown')
  const id = work.newId()
  await work.tx
    .insertInto('institutions')
    .values({ ...value, id, region: oblastPrefix(value.placeKato), version: 1 })
    .execute()
  work.about({ type: 'institution', id, institutionId: id, details: { changes: differences({}, value) } })
  return ok(id)
})

/** Refusals: errors:stale, code-taken, place-unknown. */
export const changeInstitution = command(
  'institution.manage',
  async (work, id: string, version: number, value: InstitutionValue) => {
    const row = await work.tx.selectFrom('institutions').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    work.permit({ institutionId: id })
    if (row.version !== version) return refuse('errors:stale')
    if (await isCodeTaken(work, value.code, id)) return refuse('code-taken')
    if (!findRegion(value.placeKato)) return refuse('place-unknown')
    await work.tx
      .updateTable('institutions')
      .set({ ...value, region: oblastPrefix(value.placeKato), version: version + 1 })
      .where('id', '=', id)
      .execute()
    work.about({ type: 'institution', id, institutionId: id, details: { changes: differences(row, value) } })
    return ok(id)
  },
)

/** Refusals: number-taken, head-elsewhere. */
export const addDetachment = command(
  'institution.manage',
  async (work, institutionId: string, { number, headUserId }: DetachmentValue) => {
    const { tx } = work
    const home = await tx
      .selectFrom('institutions')
      .select('id')
      .where('id', '=', institutionId)
      .executeTakeFirst()
    if (!home) throw notFound()
    work.permit({ institutionId })
    const twin = await tx
      .selectFrom('detachments')
      .select('id')
      .where('institutionId', '=', institutionId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (twin) return refuse('number-taken')
    if (headUserId !== null) {
      const head = await tx
        .selectFrom('users')
        .select('id')
        .where('id', '=', headUserId)
        .where('institutionId', '=', institutionId)
        .where('role', '=', 'detachment-head')
        .executeTakeFirst()
      if (!head) return refuse('head-elsewhere')
    }
    const id = work.newId()
    await tx.insertInto('detachments').values({ id, institutionId, number, headUserId }).execute()
    work.about({ type: 'detachment', id, institutionId, details: { number } })
    return ok(institutionId)
  },
)
