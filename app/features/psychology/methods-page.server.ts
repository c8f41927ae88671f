/** The pages of the catalogue of methods. */
import { mayEver } from '~/domain/access/policy'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { methodForm, methodStates, newMethodForm } from './forms'
import { addMethod, changeMethod, getMethod, listMethods, methodName } from './methods.server'

const toneOf = {
  approved: 'good',
  'under-review': 'warn',
  draft: 'info',
  withdrawn: 'plain',
} as const satisfies Record<(typeof methodStates)[number], Tone>

export const methodsPage = async ({ db, actor, t, language, format }: At) => {
  const rows = await listMethods(db, actor)
  return {
    title: t('psychology:section.methods'),
    mayManage: mayEver(actor, 'method.manage'),
    rows: rows
      .map((row) => ({
        id: row.id,
        name: methodName(row, language) ?? row.key,
        source: row.source,
        licence: row.licence,
        state: t(`psychology:methods.state.${row.state}`),
        tone: toneOf[row.state],
      }))
      .toSorted((one, other) => format.compare(one.name, other.name)),
  }
}

export type MethodsPage = Awaited<ReturnType<typeof methodsPage>>

const stateOptions = ({ t }: At) =>
  methodStates.map((value) => ({ value, label: t(`psychology:methods.state.${value}`) }))

export const newMethodPage = (at: At) =>
  Promise.resolve({
    title: at.t('psychology:methods.new'),
    once: newId(),
    states: stateOptions(at),
    stored: { nameKk: '', nameRu: '', nameEn: '', source: '', licence: '', state: 'draft' },
  })

export const answerNewMethod = async (at: At): Promise<Response> => {
  const form = await readForm(newMethodForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await addMethod(once(at, form), form.value)
  return result.ok
    ? redirectSaying('psychology:flash.method', '/psychology/methods')
    : refused('psychology', result.refusal, form)
}

export const methodPage = async (at: At) => {
  const method = await getMethod(at.db, at.actor, at.params.methodId ?? '')
  const { nameKk, nameRu, nameEn, source, licence, state, version } = method
  return {
    title: at.t('psychology:methods.change'),
    once: newId(),
    version,
    states: stateOptions(at),
    stored: { nameKk, nameRu, nameEn, source, licence, state: state as string },
  }
}

export const answerMethod = async (at: At): Promise<Response> => {
  const form = await readForm(methodForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await changeMethod(once(at, form), at.params.methodId ?? '', form.value)
  return result.ok
    ? redirectSaying('psychology:flash.method', '/psychology/methods')
    : refused('psychology', result.refusal, form)
}
