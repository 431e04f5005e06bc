/** A translation of a group of messages: every key of it, or the compiler names the one that is missing. */
export type Translated<Group> = Group
