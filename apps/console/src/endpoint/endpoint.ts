/** Where the console's own server mounts the call proxy. */
export const ENDPOINT = '/api/calls'
