// One set of 20 px stroke icons; always shown beside a text or inside a labelled control.

const shapes = {
  today: 'M4 10.5 10 4l6 6.5M5.5 9v7h3.5v-4h2v4h3.5V9',
  people:
    'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 16c.3-2.8 2.2-4.5 5-4.5s4.7 1.7 5 4.5M13 4.3a2.6 2.6 0 0 1 0 4.9M14.5 11.9c1.7.6 2.8 2 3 4.1',
  user: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.4-3 2.8-4.7 6-4.7s5.6 1.7 6 4.7',
  plan: 'M5 3.5h10v13H5zM8 7h4M8 10h4M8 13h2.5',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  place: 'M10 17s5.5-4.7 5.5-9a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9 5.5 9ZM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  match: 'M7.5 12.5a4.5 4.5 0 1 1 4.4-5.5M12.5 7.5a4.5 4.5 0 1 1-4.4 5.5M9 10h2',
  referral: 'M3 10l14-6-4.5 13-3-5.5zM9.5 11.5 17 4',
  factory: 'M3 16.5v-8l4.5 3v-3l4.5 3V4h5v12.5zM6 14h2M11 14h2',
  volunteer:
    'M10 9.5S6.5 7.7 6.5 5.3A1.8 1.8 0 0 1 10 4.8a1.8 1.8 0 0 1 3.5.5C13.5 7.7 10 9.5 10 9.5ZM3 12.5h3l3 1.5h3a1.2 1.2 0 0 0 0-2.4H9.5M3 16.5h3l4 .5 6.5-3.5a1.2 1.2 0 0 0-1-2.2L12.8 12.5',
  training: 'M2.5 7.5 10 4l7.5 3.5L10 11zM5.5 9v4.5c2.5 2 6.5 2 9 0V9M17.5 7.5v5',
  report: 'M3.5 16.5h13M5.5 14v-4M10 14V4.5M14.5 14V8',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13.2 13.2 17 17',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  cross: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  question: 'M7 7.2A3 3 0 1 1 11.5 10c-1 .6-1.5 1.2-1.5 2.3M10 15.5v.01',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.7 1.8',
  alert: 'M10 4v7.5M10 15.5v.01',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8v4M10 14.4v.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.5V13M10 6.8v.01',
  dots: 'M4.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 1 1 0-1.2M10 9.4a.6.6 0 1 1 0 1.2.6.6 0 1 1 0-1.2M15.5 9.4a.6.6 0 1 1 0 1.2.6.6 0 1 1 0-1.2',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  print: 'M6 7.5V3.5h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8v5H6z',
  download: 'M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13',
  upload: 'M10 13V4M6 7.5l4-4 4 4M3.5 16.5h13',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  logout: 'M8.5 3.5h-5v13h5M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  settings:
    'M3.5 6h6M13.5 6h3M11.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM3.5 14h3M10.5 14h6M8.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  shield: 'M10 3 4 5.2v4.3c0 3.6 2.4 6.3 6 7.5 3.6-1.2 6-3.9 6-7.5V5.2zM7.5 10l2 2 3-3.7',
  heart: 'M10 16.5S3.5 12.7 3.5 8A3.5 3.5 0 0 1 10 6.2 3.5 3.5 0 0 1 16.5 8c0 4.7-6.5 8.5-6.5 8.5Z',
  session: 'M3.5 4h13v9H9l-3.5 3v-3h-2zM7 7.5h6M7 10h3.5',
  briefcase: 'M3 7h14v9H3zM7.5 7V4.5h5V7M3 11h14',
  building: 'M4.5 17V3.5h8V17M12.5 8h3v9M2.5 17h15M7 7h3M7 10h3M7 13h3',
  document: 'M5 3.5h6.5L15 7v9.5H5zM11.5 3.5V7H15',
  history: 'M3.5 10A6.5 6.5 0 1 0 5.5 5.3L3.5 7.2M3.5 3.5v3.7h3.7M10 6.5V10l2.5 1.5',
  edit: 'M4 16l.7-3.2L13 4.5l2.5 2.5-8.3 8.3zM11.5 6l2.5 2.5',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5',
  filter: 'M3 5h14l-5.5 6.5v4.5l-3-1.5v-3z',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1h-13zM8.5 16.8c.8.8 2.2.8 3 0',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  down: 'm5 8 5 5 5-5',
} as const

export type IconName = keyof typeof shapes

/** A picture of 20 × 20 px in the colour of the text around it; hidden from readers, who get the words. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
