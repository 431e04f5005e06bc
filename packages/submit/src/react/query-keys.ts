/** Keys of everything that this package keeps in the host's query client. */
export const queryKeys = {
  info: (endpoint: string): readonly string[] => ['call-timeline', 'proxy-info', endpoint],
  submit: (endpoint: string): readonly string[] => ['call-timeline', 'submit', endpoint],
  drafts: (store: string): readonly string[] => ['call-timeline', 'drafts', store],
  draft: (store: string, id: string): readonly string[] => ['call-timeline', 'drafts', store, id],
}
