/** Talks to the playground's own server, and to nothing else. */

const KEPT = 'imerror conversation';

async function ask(method, path, body) {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('The playground does not answer. Is it still running?');
  });
  const answer = await response.json();
  if (!response.ok)
    throw Object.assign(new Error(answer.error.replace(/^playground: /, '')), { status: response.status });
  return answer;
}

export const about = () => ask('GET', '/api/about');
export const suggestions = (typed) => ask('GET', `/api/suggestions?typed=${encodeURIComponent(typed)}`);

/** This tab's conversation: the one from before a reload where the server still knows it. */
export async function openConversation({ fresh = false } = {}) {
  const kept = fresh ? null : sessionStorage.getItem(KEPT);
  const earlier =
    kept && (await ask('GET', `/api/conversations/${encodeURIComponent(kept)}`).catch(() => null));
  const conversation = earlier || (await ask('POST', '/api/conversations', {}));
  sessionStorage.setItem(KEPT, conversation.id);
  const path = `/api/conversations/${encodeURIComponent(conversation.id)}`;
  return {
    ...conversation,
    say: (text) => ask('POST', `${path}/turns`, { text }),
    edit: (turn, text) => ask('PATCH', `${path}/turns/${turn}`, { text }),
    remove: (turn) => ask('DELETE', `${path}/turns/${turn}`),
    expand: (turn) => ask('POST', `${path}/turns/${turn}/hint`, {}),
    press: (on, button) => ask('POST', `${path}/presses`, { on, ...button }),
  };
}
