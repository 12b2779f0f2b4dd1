const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/;

export const isInstant = (text: string): boolean => RFC_3339.test(text) && !Number.isNaN(Date.parse(text));

/** Whether a is later than b. */
export const isAfter = (a: string, b: string): boolean => Date.parse(a) > Date.parse(b);
