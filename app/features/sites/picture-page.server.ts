/** Pictures sent to a site: checked and sealed first, written down after. */
import { may } from '~/domain/access/policy'
import { checkFile, megabytes } from '~/features/attachments/check.server'
import { dropFile, keepFile } from '~/features/attachments/store.server'
import { besideFile, readFormWithFile } from '~/features/attachments/upload.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { addPicture, removePicture } from './commands.server'
import { pictureForm, removePictureForm } from './forms'
import { getSite } from './queries.server'

export const picturePageOf = async (at: At) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  if (!may(at.actor, 'site.edit', row)) throw notFound()
  return {
    title: `${at.t('sites:picture.add')}: ${row.name}`,
    id: row.id,
    name: row.name,
    megabytes,
    once: newId(),
  }
}

const attach = async (at: At, siteId: string): Promise<Response> => {
  const { form, file } = await readFormWithFile(pictureForm, at.request)
  if (!form.ok) return invalid(form)
  const checked = await checkFile(file)
  if (!checked.ok) return invalid(besideFile(checked.refusal, form.typed))
  const safe = { folder: at.desk.config.filesFolder, keys: at.desk.keys }
  const kept = await keepFile(safe, checked.value)
  const result = await addPicture(once(at, form), siteId, kept)
  if (!result.ok) await dropFile(safe, kept)
  return result.ok
    ? redirectSaying('sites:flash.picture', `/sites/${siteId}`)
    : refused('sites', result.refusal, form)
}

export const actOnPictures = async (at: At): Promise<Response> => {
  const siteId = at.params.siteId ?? ''
  if (at.request.headers.get('content-type')?.startsWith('multipart/form-data')) return attach(at, siteId)
  const form = readFields(removePictureForm, await at.request.formData())
  if (!form.ok) return invalid(form)
  const result = await removePicture(once(at, form), siteId, form.value.picture)
  return result.ok
    ? redirectSaying('sites:flash.picture-removed', `/sites/${siteId}`)
    : refused('sites', result.refusal, form)
}
