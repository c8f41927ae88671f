/** A file of a measure, to be saved. Who reaches the measure but not its work is led back to it. */
import { redirect } from '@remix-run/node'
import { seesWork } from '~/domain/contributions/owners'
import { attachmentResponse } from '~/features/attachments/download.server'
import { placeIn } from '~/features/contributions/head.server'
import { filesOf } from '~/features/contributions/load.server'
import { getWork } from '~/features/contributions/queries.server'
import { measurePath } from '~/features/contributions/telling.server'
import { page } from '~/platform/guard.server'

export const loader = page('contribution.read', async (at) => {
  const place = placeIn(at)
  const measure = await getWork(at.db, at.actor, place)
  if (!seesWork(at.actor.role, measure)) return redirect(measurePath(place))
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  return attachmentResponse(at.db, safe, filesOf(measure.id), at.params.attachmentId ?? '')
})
