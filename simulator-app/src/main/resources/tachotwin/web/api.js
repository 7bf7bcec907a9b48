// The server's HTTP interface, as docs/remote-control.md has it.

/** What the server refused, in its own words. */
export class Refused extends Error {}

/** Asks for JSON. */
export async function get(path) {
  return (await request(path)).json();
}

/** Asks for octets, to be kept as a file. */
export async function getFile(path) {
  return (await request(path)).blob();
}

/** Sends JSON. */
export async function post(path, body) {
  return (await request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })).json();
}

/** Sends a file of the user. */
export function put(path, file, type) {
  return request(path, { method: 'PUT', headers: { 'Content-Type': type }, body: file });
}

/** A path with a query of what is neither null nor empty. */
export function withQuery(path, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
  return query.size ? `${path}?${query}` : path;
}

async function request(path, options) {
  const response = await fetch(path, options);
  if (response.ok) {
    return response;
  }
  const answer = await response.json().catch(() => ({}));
  throw new Refused(answer.error ?? `${response.status} ${response.statusText}`);
}
