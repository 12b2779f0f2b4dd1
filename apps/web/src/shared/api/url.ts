/**
 * The address of a GET: `:name` in the path is filled from the parameters, the others become the query
 * string. Parameters that are undefined, null or '' are left out; lists are repeated.
 */
export function buildUrl(path: string, params: Readonly<Record<string, unknown>>): string {
  const used = new Set<string>();
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new Error(`parameter missing: ${name}`);
    used.add(name);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (used.has(name)) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') query.append(name, String(item));
    }
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}
