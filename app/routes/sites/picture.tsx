/** A picture of a site. */
import { attachmentResponse } from '~/features/attachments/download.server'
import { picturesOf } from '~/features/sites/commands.server'
import { getSite } from '~/features/sites/queries.server'
import { page } from '~/platform/guard.server'

export const loader = page('site.read', async (at) => {
  const { id } = await getSite(at.db, at.actor, at.params.siteId ?? '')
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  return attachmentResponse(at.db, safe, picturesOf(id), at.params.pictureId ?? '')
})
