/** Who may have written what is kept: a person, or a key of the interface. Approvals ask for a person of their own accord. */
export const WRITER = /^(person|key):[A-Za-z0-9_-]{1,64}$/;
