/** Reads and fills a DOCX with fields in braces. A field is a name and nothing else: no expression is ever evaluated. */
import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'

type Values = Readonly<Record<string, string>>

const plain = (tag: string) => ({
  get: (scope: unknown): string =>
    typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
      ? String((scope as Values)[tag])
      : '',
})

const settings = { parser: plain, linebreaks: true, errorLogging: false, nullGetter: () => '' } as const

/**
 * The names in braces, in the order of the text. A loop, a condition or raw markup comes back with its sign, so that it
 * is known to nobody. Throws where a brace is not closed or the file is broken.
 */
export const fieldsIn = (bytes: Uint8Array): string[] => {
  const inspector = new InspectModule()
  // Reading it is what fills the inspector.
  const document = new Docxtemplater(new PizZip(bytes), { ...settings, modules: [inspector] })
  document.getFullText()
  return inspector.getAllStructuredTags().map(({ value, module }) => (module ? `${module}: ${value}` : value))
}

/** The file with its fields filled in. */
export const fillTemplate = (bytes: Uint8Array, values: Values): Uint8Array => {
  const document = new Docxtemplater(new PizZip(bytes), settings)
  document.render(values)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}
