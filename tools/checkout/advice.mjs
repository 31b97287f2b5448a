/** A failure whose message already says what to do; shown without a stack. */
export class Advice extends Error {}
