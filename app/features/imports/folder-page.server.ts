/** The page of the watched folder: whether it is on, where an institution's files belong, and its standing order. */
import * as v from 'valibot'
import { standingFields } from '~/domain/imports/differences'
import type { At } from '~/platform/guard.server'
import { manyOf } from '~/platform/shapes'
import { findStandingOrder } from './standing-order.server'

export const orderForm = v.strictObject({ fields: manyOf(standingFields) })

export const folderPage = async (at: At) => {
  const { db, actor, t, desk } = at
  const institutionId = actor.institutionId ?? ''
  const institution = await db
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', institutionId)
    .executeTakeFirst()
  const order = await findStandingOrder(db, institutionId)
  return {
    title: t('imports:folder.title'),
    isOn: desk.config.importFolder !== null,
    code: institution?.code ?? '',
    chosen: order?.fields ?? [],
    fields: standingFields.map((field) => ({ value: field, label: t(`imports:difference.field.${field}`) })),
  }
}
