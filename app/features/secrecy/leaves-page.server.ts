/** A psychologist's leaves: whose notes they may read now, and who may read theirs. */
import type { At } from '~/platform/guard.server'
import { toldRequest } from './request-pages.server'
import { requestsQuery } from './request-queries.server'
import { toldCase } from './supervision-pages.server'
import { casesForMe, casesOfMine } from './supervision-queries.server'
import { toldSubstitution } from './substitution-pages.server'
import { substitutionsForMe, substitutionsOfMine } from './substitution-queries.server'

export const leavesPageOf = async (at: At) => {
  const { db, actor, today } = at
  const given = await substitutionsForMe(db, actor, today).execute()
  const own = await substitutionsOfMine(db, actor).execute()
  const asked = await casesForMe(db, actor, today).execute()
  const opened = await casesOfMine(db, actor).execute()
  const requests = await requestsQuery(db, actor, null).execute()
  return {
    requests: requests.map((row) => toldRequest(row, at)),
    casesForMe: asked.map((row) => toldCase(row, at)),
    casesOfMine: opened.map((row) => toldCase(row, at)),
    title: at.t('secrecy:leaves.title'),
    forMe: given.map((row) => toldSubstitution(row, at)),
    ofMine: own.map((row) => toldSubstitution(row, at)),
  }
}
