/** A browser and its system in two words, out of what it says of itself. */

const browsers: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\/(\d+)/, 'Yandex'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** "Firefox 128, Windows"; what is not known is left out, and nothing known gives a dash. */
export const browserName = (userAgent: string): string => {
  const browser = browsers.flatMap(([shape, name]) => {
    const found = shape.exec(userAgent)
    return found ? [`${name} ${found[1]}`] : []
  })[0]
  const system = systems.find(([shape]) => shape.test(userAgent))?.[1]
  return [browser, system].filter((each) => each !== undefined).join(', ') || '—'
}
