/** Reads a paper's form into the shape of its own text and seals what it says. */
import { instruments } from '#db/reference/instruments'
import { versionIn } from '~/domain/instruments/instrument'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { recordPaper } from './commands.server'
import { paperForm, paperIn } from './forms'

export const actOnPaper = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const version = versionIn(instruments, String(data.get('versionCode') ?? ''))
  if (!version) throw notFound()
  const form = readFields(paperForm(version.text), data)
  if (!form.ok) return invalid(form)
  const paper = paperIn(form.value, version.instrument)
  const result = await recordPaper(once(at, form), at.params.personId ?? '', paper)
  return result.ok
    ? redirectSaying('instruments:flash.recorded', `/psychology/instruments/${result.value}`)
    : refused('instruments', result.refusal, form)
}
