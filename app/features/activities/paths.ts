/** The addresses of activities, for links from anywhere. */
export const activityPath = (id: string): string => `/activities/${id}`
