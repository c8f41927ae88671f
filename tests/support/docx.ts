/** Word files for tests: made of parts, and read back as text. */
import PizZip from 'pizzip'

type Parts = Readonly<Record<string, string>>

const types = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`

const links = (more = ''): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>${more}</Relationships>`

/** A document of one paragraph. `more` adds or replaces parts. */
export const docxOf = (text: string, more: Parts = {}): Buffer => {
  const zip = new PizZip()
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  const parts: Parts = {
    '[Content_Types].xml': types('openxmlformats-officedocument.wordprocessingml.document'),
    '_rels/.rels': links(),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${body}`,
    ...more,
  }
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

export const macroTypes = types('ms-word.document.macroEnabled')
export const outsideLinks = links(
  '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.kz/t.dotm" TargetMode="External"/>',
)

/** The words of a document, paragraph by paragraph. */
export const textOfDocx = (bytes: Uint8Array): string =>
  (new PizZip(bytes).file('word/document.xml')?.asText() ?? '')
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
