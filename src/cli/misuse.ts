/** The arguments are wrong: exit code 2, the message and the usage line, no stack trace. */
export class Misuse extends Error {}
