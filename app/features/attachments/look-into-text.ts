/** Looks whether a text is text: UTF-8, without control characters, and not a page or a program under another name. */
import { Refused } from './refused'

const decoder = new TextDecoder('utf-8', { fatal: true })

const isControl = (code: number): boolean => (code < 32 && ![9, 10, 12, 13].includes(code)) || code === 127

const pages = /^\s*(<(!doctype|html|head|body|script|svg|\?xml|\?php)|#!|MZ|%PDF-|\{\\rtf)/i

export const lookIntoText = (bytes: Buffer): void => {
  if (bytes.some(isControl)) throw new Refused('not-plain-text')
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw new Refused('not-plain-text')
  }
  if (pages.test(text.slice(0, 400)) || /<script[\s>]/i.test(text)) throw new Refused('not-what-it-says')
}
