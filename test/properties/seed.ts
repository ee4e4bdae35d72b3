// The seed of the generated texts: the same on every machine, so that a failure can be met again.
// fast-check prints it with the failure; PROPERTY_SEED=123 tries another one.

export const SEED = Number(process.env['PROPERTY_SEED'] ?? 20240912)
