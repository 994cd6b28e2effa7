/** Builds elements. Text only ever becomes text: nothing here takes markup. */

/**
 * @param {string} name
 * @param {Record<string, unknown> | null} [properties] `class`, `text`, `on: {event: listener}`, and attributes
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'class') element.className = value;
    else if (key === 'text') element.textContent = value;
    else if (key === 'on')
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else element.setAttribute(key, value === true && !key.startsWith('aria-') ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link that opens beside the page, or its words alone when the address is no web address. */
export function link(url, ...children) {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return el('span', null, ...children);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, ...children);
}

/** Hours and minutes as the person's own system writes them. */
export const clock = (milliseconds) =>
  new Date(milliseconds).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
