/** The addresses of volunteering, for links from anywhere. */
export const programmePath = (id: string): string => `/volunteering/programmes/${id}`
export const eventPath = (id: string): string => `/volunteering/events/${id}`
