/** Puts back the measure that was just removed; the plan's page posts here. */
import { redirect } from '@remix-run/node'
import * as v from 'valibot'
import { planPath } from '~/features/plans/deed-page.server'
import { getPlan } from '~/features/plans/queries.server'
import { restoreMeasure } from '~/features/plans/removal.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'

/** Nothing to read here: the way leads back to the plan. */
export const loader = page('plan.draft', async ({ db, actor, params }) => {
  const plan = await getPlan(db, actor, params.planId ?? '', 'plan.draft')
  return redirect(planPath(plan.personId))
})

export const action = deed('plan.draft', async (at) => {
  const form = await readForm(v.strictObject({}), at.request)
  if (!form.ok) return invalid(form)
  const { planId = '', measureId = '' } = at.params
  const plan = await getPlan(at.db, at.actor, planId, 'plan.draft')
  const result = await restoreMeasure(once(at, form), planId, measureId)
  return redirectSaying(
    result.ok ? 'plans:flash.measure-restored' : 'plans:flash.undo-late',
    planPath(plan.personId),
  )
})
